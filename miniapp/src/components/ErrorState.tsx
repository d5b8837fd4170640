import { wordsOf } from '@jingkang/shared/api/problem-words';
import type { Problem } from '../api/problem';
import { Box, Words } from '../platform/elements';
import { goTo } from '../navigation/go';
import { Button } from './Button';
import { Icon } from './Icon';
import './feedback-states.scss';

/** A page that could not be read: says why, and offers the one step that helps. */
export function ErrorState({ problem, onRetry }: { problem: Problem; onRetry: () => void }) {
  const needsSignIn = problem.status === 401;
  return (
    <Box className="jk-state" role="alert">
      <Box className="jk-state__icon">
        <Icon name={needsSignIn ? 'lock' : 'warning'} />
      </Box>
      <Words className="jk-section-title">{wordsOf(problem).join('')}</Words>
      {needsSignIn ? (
        <Button small onPress={() => goTo('/packages/account/sign-in/index')}>
          去登录
        </Button>
      ) : (
        <Button small kind="soft" onPress={onRetry}>
          再试一次
        </Button>
      )}
    </Box>
  );
}
