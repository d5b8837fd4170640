import { wordsOf } from '@jingkang/shared/api/problem-words';
import type { Problem } from '../api/problem';
import { Words } from '../platform/elements';
import { Notice } from './Notice';
import { Room } from './Room';

/** Why it was refused, also where the inputs it is about are on another page or nowhere. */
export function ProblemNotice({ problem }: { problem: Problem | undefined }) {
  return (
    <Room>
      {problem ? (
        <Notice tone="danger" announce>
          {wordsOf(problem).map((words) => (
            <Words key={words} className="jk-paragraph">
              {words}
            </Words>
          ))}
        </Notice>
      ) : null}
    </Room>
  );
}
