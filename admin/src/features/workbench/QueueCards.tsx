import { linkOptions } from '@tanstack/react-router';
import { type ApplicationView, applicationViews } from '@jingkang/shared/api/applications';
import { type FeedbackView, feedbackViews } from '@jingkang/shared/api/feedback';
import { type NeedReportView, needReportViews } from '@jingkang/shared/api/need-reports';
import { useAccess } from '../../access';
import { asProblem } from '../../api/problem';
import { ProblemNote } from '../../components/ProblemNote';
import { useCounts } from '../../components/queue/use-queue';
import { FirstThing } from './FirstThing';
import { QueueCard } from './QueueCard';

/** One card for each queue the role may read, and above them what to begin with. */
export function QueueCards() {
  const { may } = useAccess();
  const applications = useCounts<ApplicationView>('/applications', may('application.read'));
  const needReports = useCounts<NeedReportView>('/need-reports', may('needReport.read'));
  const feedback = useCounts<FeedbackView>('/feedback', may('feedback.read'));
  const failed = [applications, needReports, feedback].find(({ isError }) => isError);
  return (
    <>
      {failed && <ProblemNote problem={asProblem(failed.error)} onRetry={() => void failed.refetch()} />}
      <FirstThing applications={applications.data} needReports={needReports.data} feedback={feedback.data} />
      <div className="queue-cards">
        {may('application.read') && (
          <QueueCard
            title="申请"
            views={applicationViews}
            counts={applications.data}
            urgent={['overdue', 'due_today']}
            linkTo={(view) => linkOptions({ to: '/applications', search: { view } })}
          />
        )}
        {may('needReport.read') && (
          <QueueCard
            title="需求上报"
            views={needReportViews}
            counts={needReports.data}
            urgent={['overdue']}
            linkTo={(view) => linkOptions({ to: '/need-reports', search: { view } })}
          />
        )}
        {may('feedback.read') && (
          <QueueCard
            title="反馈"
            views={feedbackViews}
            counts={feedback.data}
            urgent={['overdue']}
            linkTo={(view) => linkOptions({ to: '/feedback', search: { view } })}
          />
        )}
      </div>
    </>
  );
}
