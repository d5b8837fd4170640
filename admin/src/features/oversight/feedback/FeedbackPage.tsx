import { getRouteApi, linkOptions } from '@tanstack/react-router';
import { feedbackTabs, type FeedbackTab } from '@jingkang/shared/api/feedback';
import { RecordQueue } from '../../../components/queue/RecordQueue';
import { FeedbackPane } from './FeedbackPane';
import { FeedbackRowText } from './FeedbackRowText';

const route = getRouteApi('/shell/feedback');

const empty: Readonly<Record<FeedbackTab, string>> = {
  to_accept: '没有等着受理的反馈。',
  in_progress: '没有正在办理的反馈。',
  overdue: '没有逾期的，很好。',
  ended: '还没有办结的反馈。',
  all: '这里还没有反馈。',
};

/** Complaints, suggestions, questions and praise. */
export function FeedbackPage() {
  const { view = 'to_accept', record } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <RecordQueue
      collection="/feedback"
      title="反馈"
      views={feedbackTabs}
      view={view}
      openId={record}
      linkTo={(other, id) =>
        linkOptions({ to: '/feedback', search: { view: other, ...(id ? { record: id } : {}) } })
      }
      onOpen={(id) => void navigate({ search: { view, ...(id ? { record: id } : {}) } })}
      draw={(row) => <FeedbackRowText row={row} />}
      empty={empty[view]}
      pane={(id, openNext) => <FeedbackPane key={id} id={id} onNext={openNext} />}
    />
  );
}
