import { Button } from '../../../components/Button';
import { DiscardDraft } from '../../../components/DiscardDraft';
import { goToPlace, replaceWith } from '../../../navigation/go';

export function DraftMatter({ id }: { id: string }) {
  return (
    <>
      <Button onPress={() => replaceWith('/packages/apply/form/index', { id })}>继续填写</Button>
      <DiscardDraft id={id} onGone={() => goToPlace('matters')} />
    </>
  );
}
