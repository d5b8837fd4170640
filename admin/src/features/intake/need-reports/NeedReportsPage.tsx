import { getRouteApi, linkOptions } from '@tanstack/react-router';
import { needReportTabs, type NeedReportTab } from '@jingkang/shared/api/need-reports';
import { useAccess } from '../../../access';
import { RecordQueue } from '../../../components/queue/RecordQueue';
import { NeedReportPane } from './NeedReportPane';
import { NeedReportRowText } from './NeedReportRowText';

const route = getRouteApi('/shell/need-reports');

const empty: Readonly<Record<NeedReportTab, string>> = {
  mine: '您没有正在联系的。可以看看「待联系」。',
  unassigned: '没有等着联系的上报。',
  overdue: '没有逾期的，很好。',
  ended: '还没有办结的上报。',
  all: '这里还没有上报。',
};

/** Reports of a need: someone has to be found and asked, nothing more is known. */
export function NeedReportsPage() {
  const { may } = useAccess();
  const { view = may('needReport.take') ? 'mine' : 'unassigned', record } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <RecordQueue
      collection="/need-reports"
      title="需求上报"
      views={needReportTabs}
      view={view}
      openId={record}
      linkTo={(other, id) =>
        linkOptions({ to: '/need-reports', search: { view: other, ...(id ? { record: id } : {}) } })
      }
      onOpen={(id) => void navigate({ search: { view, ...(id ? { record: id } : {}) } })}
      draw={(row) => <NeedReportRowText row={row} />}
      empty={empty[view]}
      pane={(id, openNext) => <NeedReportPane key={id} id={id} onNext={openNext} />}
    />
  );
}
