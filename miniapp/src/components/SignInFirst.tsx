import { goTo } from '../navigation/go';
import { Button } from './Button';
import { EmptyState } from './EmptyState';

export function SignInFirst({ why }: { why: string }) {
  return (
    <EmptyState
      icon="lock"
      title="请先登录"
      action={<Button onPress={() => goTo('/packages/account/sign-in/index')}>去登录</Button>}
    >
      {why}
    </EmptyState>
  );
}
