import { Link } from '@tanstack/react-router';
import type { TooManyDraftsData } from '@jingkang/shared/api/common';
import type { ProblemError } from '../../../api/problem';
import { momentText } from '../../../components/dates';

/** The drafts that stand in the way of another: each is opened to be submitted or deleted. */
export function HeldDrafts({ problem }: { readonly problem: ProblemError | undefined }) {
  if (problem?.code !== 'too_many_drafts') return null;
  const { drafts } = problem.data as TooManyDraftsData;
  return (
    <ul className="plain-list held-drafts" aria-label="没有提交的申请">
      {drafts.map(({ id, savedAt }, index) => (
        <li key={id}>
          <Link to="/applications/new" search={{ draft: id }}>
            打开第{index + 1}份（{momentText(savedAt)}保存）
          </Link>
        </li>
      ))}
    </ul>
  );
}
