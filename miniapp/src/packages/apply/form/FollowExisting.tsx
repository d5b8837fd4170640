import { Button } from '../../../components/Button';
import { replaceWith } from '../../../navigation/go';
import { draftId } from '../../../state/draft-id';

/** One person is applied for once; the application under way is shown instead. */
export function FollowExisting({ id }: { id: string }) {
  const follow = () => {
    draftId.forget();
    replaceWith('/packages/matter/application/index', { id });
  };
  return (
    <Button kind="soft" onPress={follow}>
      看正在办的那一件
    </Button>
  );
}
