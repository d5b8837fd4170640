import { getRouteApi, linkOptions } from '@tanstack/react-router';
import { type AllocationTab, allocationTabs } from '@jingkang/shared/api/allocations';
import { RecordQueue } from '../../../components/queue/RecordQueue';
import { AllocationPane } from './AllocationPane';
import { AllocationRowText } from './AllocationRowText';

const route = getRouteApi('/shell/allocations');

const empty: Readonly<Record<AllocationTab, string>> = {
  to_answer: '没有等着答复的转介。',
  accepted: '还没有接收过。',
  returned: '没有退回过。',
};

/** What institutions are asked to take, and what they answered. */
export function AllocationsPage() {
  const { view = 'to_answer', record } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <RecordQueue
      collection="/allocations"
      title="转介接收"
      views={allocationTabs}
      view={view}
      openId={record}
      linkTo={(other, id) =>
        linkOptions({ to: '/allocations', search: { view: other, ...(id ? { record: id } : {}) } })
      }
      onOpen={(id) => void navigate({ search: { view, ...(id ? { record: id } : {}) } })}
      draw={(row) => <AllocationRowText row={row} />}
      empty={empty[view]}
      pane={(id, openNext) => <AllocationPane key={id} id={id} onNext={openNext} />}
    />
  );
}
