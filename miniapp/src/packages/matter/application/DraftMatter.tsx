import { useState } from 'react';
import { Button } from '../../../components/Button';
import { ConfirmDialog } from '../../../components/ConfirmDialog';
import { useWork } from '../../../hooks/use-work';
import { goToPlace, replaceWith } from '../../../navigation/go';
import { draftId } from '../../../state/draft-id';

export function DraftMatter({ id }: { id: string }) {
  const [asking, setAsking] = useState(false);
  const work = useWork();
  const discard = () =>
    work.run(async (write) => {
      await write('DELETE', '/api/applications/{id}/draft', { params: { id } });
      if (draftId.read() === id) draftId.forget();
      goToPlace('matters');
    });
  return (
    <>
      <Button onPress={() => replaceWith('/packages/apply/form/index', { id })}>继续填写</Button>
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
