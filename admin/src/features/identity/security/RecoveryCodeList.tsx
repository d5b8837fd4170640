import { CopyOnce } from '../../../components/CopyOnce';

/** Recovery codes just made: shown this once. */
export function RecoveryCodeList({ codes }: { readonly codes: readonly string[] }) {
  return (
    <CopyOnce
      title="这是您的10个恢复码，只显示这一次。"
      text={codes.join('\n')}
      hint="手机丢了或换了，可以用恢复码登录，每个只能用一次。请抄在纸上锁好，不要存在手机里。"
    />
  );
}
