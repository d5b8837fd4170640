import { useQueryClient } from '@tanstack/react-query';
import { wordsOf } from '@jingkang/shared/api/problem-words';
import { Alert, Button } from 'antd';
import type { ProblemError } from '../api/problem';

interface Props {
  readonly problem: ProblemError | undefined;
  /** Sentences about inputs that are not on the screen; without it no input is, and all of them are told. */
  readonly more?: readonly string[];
  readonly onRetry?: () => void;
}

/** Why something did not work and what to do next. */
export function ProblemNote({ problem: found, more: given, onRetry }: Props) {
  const client = useQueryClient();
  // The lock covers the page while that is true; afterwards it would say that the page is still locked.
  const problem = found?.code === 'locked' ? undefined : found;
  const look = problem?.code === 'unanswered' ? () => void client.invalidateQueries() : undefined;
  const [title, ...more] = given ? [problem?.message ?? '还有内容需要改正。', ...given] : saidBy(problem);
  if (!problem && more.length === 0) return null;
  const details = (
    <>
      {more.length > 0 && (
        <ul className="plain-list">
          {more.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {problem?.requestId && <span className="soft small">求助时请报编号 {problem.requestId}</span>}
    </>
  );
  return (
    <Alert
      className="note"
      type="error"
      role="alert"
      showIcon
      title={title}
      description={more.length > 0 || problem?.requestId ? details : undefined}
      action={
        onRetry ? <Button onClick={onRetry}>重试</Button> : look && <Button onClick={look}>看最新情况</Button>
      }
    />
  );
}

const saidBy = (problem: ProblemError | undefined) => (problem ? wordsOf(problem) : []);
