import { linkOptions } from '@tanstack/react-router';
import { allocationTabs } from '@jingkang/shared/api/allocations';
import { applicationTabs } from '@jingkang/shared/api/applications';
import { feedbackTabs } from '@jingkang/shared/api/feedback';
import {
  hospitalReferralTabs,
  receiverReferralTabs,
  type ReferralTab,
} from '@jingkang/shared/api/hospital-referrals';
import { needReportTabs } from '@jingkang/shared/api/need-reports';
import { useAccess } from '../../../access';
import { asProblem } from '../../../api/problem';
import { ProblemNote } from '../../../components/ProblemNote';
import { caseCardViews } from './case-card-views';
import { useAllCounts } from './counts';
import { FirstThing } from './FirstThing';
import { QueueCard } from './QueueCard';

/** One card for each queue the role may read, and above them what to begin with. */
export function QueueCards() {
  const { may } = useAccess();
  const { applications, cases, allocations, referrals, needReports, feedback } = useAllCounts();
  const failed = [applications, cases, allocations, referrals, needReports, feedback].find(
    ({ isError }) => isError,
  );
  const counted = {
    applications: applications.data,
    cases: cases.data,
    allocations: allocations.data,
    referrals: referrals.data,
    needReports: needReports.data,
    feedback: feedback.data,
  };
  return (
    <>
      {failed && <ProblemNote problem={asProblem(failed.error)} onRetry={() => void failed.refetch()} />}
      <FirstThing counted={counted} />
      <div className="queue-cards">
        {may('application.read') && (
          <QueueCard
            title="申请"
            views={applicationTabs}
            counts={applications.data}
            urgent={['overdue', 'due_today']}
            linkTo={(view) => linkOptions({ to: '/applications', search: { view } })}
          />
        )}
        {may('case.read') && (
          <QueueCard
            title="个案"
            views={caseCardViews(may)}
            counts={cases.data}
            urgent={['overdue']}
            linkTo={(view) => linkOptions({ to: '/cases', search: { view } })}
          />
        )}
        {may('allocation.read') && (
          <QueueCard
            title="转介接收"
            views={allocationTabs}
            counts={allocations.data}
            urgent={may('allocation.answer') ? ['to_answer'] : []}
            linkTo={(view) => linkOptions({ to: '/allocations', search: { view } })}
          />
        )}
        {may('hospitalReferral.read') && (
          <QueueCard<ReferralTab>
            title="医院转介"
            views={may('hospitalReferral.write') ? hospitalReferralTabs : receiverReferralTabs}
            counts={referrals.data}
            urgent={may('hospitalReferral.write') ? ['returned'] : ['to_receive']}
            linkTo={(view) => linkOptions({ to: '/hospital-referrals', search: { view } })}
          />
        )}
        {may('needReport.read') && (
          <QueueCard
            title="需求上报"
            views={needReportTabs}
            counts={needReports.data}
            urgent={['overdue']}
            linkTo={(view) => linkOptions({ to: '/need-reports', search: { view } })}
          />
        )}
        {may('feedback.read') && (
          <QueueCard
            title="反馈"
            views={feedbackTabs}
            counts={feedback.data}
            urgent={['overdue']}
            linkTo={(view) => linkOptions({ to: '/feedback', search: { view } })}
          />
        )}
      </div>
    </>
  );
}
