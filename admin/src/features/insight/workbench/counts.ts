import { useAccess } from '../../../access';
import { useCounts } from '../../../components/queue/use-queue';

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

type Asked = ReturnType<typeof useAllCounts>;
/** What was counted so far. */
export type Counted = { readonly [Queue in keyof Asked]?: Asked[Queue]['data'] };
