import type { Problem } from '../api/problem';
import { Words } from '../platform/elements';
import { Notice } from './Notice';

export function ProblemNotice({ problem }: { problem: Problem | undefined }) {
  if (!problem) return null;
  return (
    <Notice tone="danger" announce>
      <Words>{problem.message}</Words>
    </Notice>
  );
}
