import { LockOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { call } from '../../api/call';
import { lock } from '../../api/lock';
import { asProblem } from '../../api/problem';
import { ProblemNote } from '../../components/ProblemNote';

/** For whoever leaves the seat for a moment: the page stays as it is, behind the password. */
export function LockButton() {
  const locking = useMutation({
    mutationFn: () => call('POST', '/sessions/current/lock'),
    onSuccess: () => lock.draw(),
  });
  return (
    <>
      <Button
        icon={<LockOutlined aria-hidden />}
        loading={locking.isPending}
        onClick={() => locking.mutate()}
      >
        锁定
      </Button>
      <ProblemNote problem={asProblem(locking.error)} />
    </>
  );
}
