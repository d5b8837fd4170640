import { getRouteApi } from '@tanstack/react-router';
import { asProblem } from '../../../api/problem';
import { useWrite } from '../../../api/use-write';
import { ConfirmButton } from '../../../components/ConfirmButton';
import { ProblemNote } from '../../../components/ProblemNote';
import { lastDraft } from './last-draft';

const route = getRouteApi('/shell/applications/new');

/** Throws the draft away with everything in it. */
export function DiscardDraft({ id }: { readonly id: string }) {
  const navigate = route.useNavigate();
  const discarding = useWrite({
    send: (_: void, write) => write('DELETE /applications/{id}/draft', { params: { id } }),
    onSuccess: () => {
      lastDraft.forget();
      // What was typed last goes with the draft.
      return navigate({ search: {}, replace: true, ignoreBlocker: true });
    },
  });
  return (
    <>
      <ConfirmButton
        label="删除草稿"
        question="草稿和材料会删除，不能恢复。"
        busy={discarding.isPending}
        onConfirm={() => discarding.mutate()}
      />
      <ProblemNote problem={asProblem(discarding.error)} />
    </>
  );
}
