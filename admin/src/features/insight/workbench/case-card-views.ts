import { type CaseTab, caseTabs } from '@jingkang/shared/api/cases';
import type { Access } from '../../../access';
import { without } from '../../../components/without';

const choosing = ['to_allocate', 'waiting', 'awaiting_consent', 'offered'] as const;

/** What the role works on; what has ended and the sum of all stand in the queue itself. */
export function caseCardViews(may: Access['may']): Readonly<Partial<Record<CaseTab, string>>> {
  const looksAfter = may('case.take') || may('assessment.record');
  return without(caseTabs, [
    'all',
    'ended',
    ...(looksAfter ? [] : (['mine'] as const)),
    ...(may('allocation.read') ? [] : choosing),
  ]);
}
