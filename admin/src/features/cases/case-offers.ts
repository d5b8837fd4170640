import type { CaseRecord } from '@jingkang/shared/api/cases';
import type { ActionView } from '@jingkang/shared/api/common';
import type { ActionOf } from '../../components/record/actions';

type CaseAction = ActionOf<'/cases'>;

/** Done at a click: nothing has to be filled in and nothing is lost. */
export const taking = 'take';
export const proposing = 'propose-allocation';
export const cancelling = 'cancel-allocation';

/** What carries the case on comes first, what ends it last. */
const inOrder: readonly string[] = [
  'propose-hospital-assessment',
  proposing,
  'resume-allocation',
  'resume-assessment',
  'wait',
  'review-wish',
  'assign',
  taking,
  cancelling,
  'exit',
] satisfies CaseAction[];
const carryingOn: readonly string[] = [
  'propose-hospital-assessment',
  proposing,
  'resume-allocation',
  'resume-assessment',
] satisfies CaseAction[];
/** Where they are not possible they do not apply, and nobody needs to read why. */
const quiet: readonly string[] = [
  'propose-hospital-assessment',
  'resume-allocation',
  'resume-assessment',
] satisfies CaseAction[];

/** The buttons of a case for this colleague: where nobody looks after it, that comes first. */
export function offersOf({ actions, assignee }: CaseRecord, accountId: string): ActionView[] {
  const order = assignee ? inOrder : [taking, 'assign', ...inOrder];
  const placeOf = ({ action }: ActionView) => (order.includes(action) ? order.indexOf(action) : order.length);
  return actions
    .filter(({ action, allowed }) => allowed || !quiet.includes(action))
    .filter(({ action }) => action !== taking || assignee?.id !== accountId)
    .sort((a, b) => placeOf(a) - placeOf(b));
}

/** Carries the case on as it stands now; what only others can do now is led by nobody here. */
export function leadOf({ assignee, waiting }: CaseRecord, offers: readonly ActionView[]): string | null {
  const leads = ({ action, allowed }: ActionView) =>
    allowed &&
    (carryingOn.includes(action) ||
      (action === 'review-wish' && Boolean(waiting?.reviewNeeded)) ||
      (!assignee && [taking, 'assign'].includes(action)));
  return offers.find(leads)?.action ?? null;
}
