import type { AllocationView } from '@jingkang/shared/api/allocations';
import type { ApplicationView } from '@jingkang/shared/api/applications';
import type { CaseView } from '@jingkang/shared/api/cases';
import type { ViewCounts } from '@jingkang/shared/api/counts';
import type { FeedbackView } from '@jingkang/shared/api/feedback';
import type { ReferralView } from '@jingkang/shared/api/hospital-referrals';
import type { NeedReportView } from '@jingkang/shared/api/need-reports';
import { useAccess } from '../../access';
import { useCounts } from '../../components/queue/use-queue';

/** How much is in each queue the role may read; a queue it may not read is not asked for. */
export function useAllCounts() {
  const { may } = useAccess();
  return {
    applications: useCounts('/applications', may('application.read')),
    cases: useCounts('/cases', may('case.read')),
    allocations: useCounts('/allocations', may('allocation.read')),
    referrals: useCounts('/hospital-referrals', may('hospitalReferral.read')),
    needReports: useCounts('/need-reports', may('needReport.read')),
    feedback: useCounts('/feedback', may('feedback.read')),
  };
}

/** What was counted so far. */
export interface Counted {
  readonly applications?: ViewCounts<ApplicationView> | undefined;
  readonly cases?: ViewCounts<CaseView> | undefined;
  readonly allocations?: ViewCounts<AllocationView> | undefined;
  readonly referrals?: Partial<ViewCounts<ReferralView>> | undefined;
  readonly needReports?: ViewCounts<NeedReportView> | undefined;
  readonly feedback?: ViewCounts<FeedbackView> | undefined;
}
