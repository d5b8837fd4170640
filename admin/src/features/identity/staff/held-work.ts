import { useQuery } from '@tanstack/react-query';
import type { ChangedStaffView, StaffView } from '@jingkang/shared/api/administration';
import { heldWorkWords } from '@jingkang/shared/api/held-work';
import { call } from '../../../api/call';

/** What goes back when someone is disabled or moved, before it is done and after. */
export function useHeldWork({ id, version }: StaffView, changed: ChangedStaffView | undefined) {
  const held = useQuery({
    queryKey: ['staff', 'held-work', id, version],
    queryFn: () => call('GET /staff/{id}/held-work', { params: { id } }),
  });
  const now = heldWorkWords(held.data ?? {});
  const returned = heldWorkWords(changed?.returned ?? {});
  return {
    returnWords: held.isSuccess
      ? now
        ? `手上的${now}会退回，由负责人重新安排。`
        : '没有在办的事要退回。'
      : '手上在办的事会退回，由负责人重新安排。',
    returnedWords: returned && `${returned}已退回，并告诉了负责人。`,
  };
}
