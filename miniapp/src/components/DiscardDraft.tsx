import { useState } from 'react';
import { useWork } from '../hooks/use-work';
import { draftId } from '../state/draft-id';
import { Button } from './Button';
import { ConfirmDialog } from './ConfirmDialog';

interface Props {
  id: string;
  onGone: () => void;
}

/** Deletes a draft, whether it can still be read or not. */
export function DiscardDraft({ id, onGone }: Props) {
  const [asking, setAsking] = useState(false);
  const work = useWork();
  const discard = () =>
    work.run(async (write) => {
      await write('DELETE /applications/{id}/draft', { params: { id } });
      if (draftId.read() === id) draftId.forget();
      setAsking(false);
      onGone();
    });
  return (
    <>
      <Button kind="plain" onPress={() => setAsking(true)}>
        删除草稿
      </Button>
      {asking ? (
        <ConfirmDialog
          id={`discard-${id}-dialog`}
          title="要删除这份草稿吗"
          words="填过的内容和照片都会删除，找不回来。"
          confirm="确定删除"
          busy={work.busy}
          problem={work.problem}
          onConfirm={() => void discard()}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
