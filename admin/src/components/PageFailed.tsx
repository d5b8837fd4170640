import type { ErrorComponentProps } from '@tanstack/react-router';
import { asProblem } from '../api/problem';
import { ProblemNote } from './ProblemNote';

/** A page that broke while it was drawn. */
export function PageFailed({ error }: ErrorComponentProps) {
  return (
    <div className="lone-page">
      <h1>这一页没能打开</h1>
      <ProblemNote problem={asProblem(error)} onRetry={() => window.location.reload()} />
    </div>
  );
}
