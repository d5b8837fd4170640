import { LogoutOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { setCsrfToken } from '../../api/call';
import { lock } from '../../api/lock';
import { asProblem } from '../../api/problem';
import { sessionQuery } from '../../api/session';
import { unsaved } from '../../api/unsaved';
import { useWrite } from '../../api/use-write';
import { ProblemNote } from '../../components/ProblemNote';

interface Props {
  readonly label?: string;
  /** Somebody else at the lock is asked nothing about words that are not theirs. */
  readonly asks?: boolean;
}

/** Ends the session and forgets everything that was read in it. */
export function SignOutButton({ label = '退出登录', asks = true }: Props) {
  const client = useQueryClient();
  const leaving = useWrite({
    send: (_: void, write) => write('DELETE /sessions/current'),
    onSuccess: () => {
      setCsrfToken(undefined);
      lock.tellTabs();
      unsaved.forget();
      client.clear();
      client.setQueryData(sessionQuery.queryKey, null);
      window.location.assign('/admin/sign-in');
    },
  });
  const leave = async () => {
    if (!asks || (await unsaved.mayLeave())) leaving.mutate();
  };
  return (
    <>
      <Button icon={<LogoutOutlined aria-hidden />} loading={leaving.isPending} onClick={() => void leave()}>
        {label}
      </Button>
      <ProblemNote problem={asProblem(leaving.error)} />
    </>
  );
}
