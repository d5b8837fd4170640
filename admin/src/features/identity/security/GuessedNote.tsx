import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { useAccess } from '../../../access';
import { asProblem } from '../../../api/problem';
import { sessionQuery } from '../../../api/session';
import { useWrite } from '../../../api/use-write';
import { momentText } from '../../../components/dates';
import { ProblemNote } from '../../../components/ProblemNote';

/** Says when and how often somebody typed a wrong password, until the owner has read it. */
export function GuessedNote() {
  const { guessed } = useAccess().session;
  const client = useQueryClient();
  const reading = useWrite({
    send: (_: void, write) => write('POST /own-account/actions/acknowledge-guesses'),
    onSuccess: () => client.invalidateQueries({ queryKey: sessionQuery.queryKey }),
  });
  if (!guessed) return null;
  return (
    <Alert
      className="note guessed"
      type="warning"
      role="status"
      title={`有人多次输错您的密码：共${guessed.times}次，最近一次是${momentText(guessed.lastAt)}。`}
      description={
        <>
          <p>
            如不是您本人，请到 <Link to="/security">我的账号</Link> 修改密码。
          </p>
          <ProblemNote problem={asProblem(reading.error)} />
          <Button loading={reading.isPending} onClick={() => reading.mutate()}>
            知道了
          </Button>
        </>
      }
    />
  );
}
