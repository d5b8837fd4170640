import type { Problem } from '../../../api/problem';
import { Button } from '../../../components/Button';
import { DiscardDraft } from '../../../components/DiscardDraft';
import { EmptyState } from '../../../components/EmptyState';
import { ErrorState } from '../../../components/ErrorState';
import { Page } from '../../../components/Page';
import { replaceWith } from '../../../navigation/go';
import { draftId } from '../../../state/draft-id';

interface Props {
  id: string;
  problem: Problem;
  onRetry: () => void;
}

/** The draft cannot be read: it was removed, it belongs to another session, the network is away, or it is damaged. */
export function DraftGone({ id, problem, onRetry }: Props) {
  const gone = problem.status === 404 || problem.status === 401;
  const again = () => {
    draftId.forget();
    replaceWith('/packages/apply/start/index');
  };
  return (
    <Page personal title="申请服务">
      {gone ? (
        <EmptyState icon="list" title="这份草稿打不开了" action={<Button onPress={again}>重新填写</Button>}>
          可能已经提交，或超过了九十天。
        </EmptyState>
      ) : (
        <ErrorState problem={problem} onRetry={onRetry} />
      )}
      {problem.code === 'unreadable' ? <DiscardDraft id={id} onGone={again} /> : null}
    </Page>
  );
}
