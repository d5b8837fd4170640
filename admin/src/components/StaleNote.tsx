import { Alert } from 'antd';
import { type ProblemError, staleDataOf } from '../api/problem';
import { momentText } from './dates';

/** Someone else changed the record meanwhile: what happened, and that nothing typed was lost. */
export function StaleNote({ problem }: { readonly problem: ProblemError | undefined }) {
  const stale = staleDataOf(problem);
  if (!stale) return null;
  return (
    <Alert
      className="note"
      type="warning"
      role="alert"
      showIcon
      title="这件刚刚有了变化，您填的内容还在。请看过变化后再决定。"
      description={
        <ul className="plain-list">
          {stale.changed.map((change) => (
            <li key={`${change.at}${change.label}`}>
              {momentText(change.at)} {change.byWhom}：{change.label}
            </li>
          ))}
        </ul>
      }
    />
  );
}
