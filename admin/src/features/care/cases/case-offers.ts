import type { CaseRecord } from '@jingkang/shared/api/cases';
import type { ActionOf } from '../../../components/record/actions';

type Offer = CaseRecord['actions'][number];
type CaseAction = Offer['action'];
type Taken = ActionOf<'/cases'>;

/** Done at a click: nothing has to be filled in and nothing is lost. */
export const taking = 'take';
export const proposing = 'propose-allocation';
export const cancelling = 'cancel-allocation';

/** What carries the case on comes first, what ends it last. */
const inOrder: readonly CaseAction[] = [
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
] satisfies Taken[];
const carryingOn: readonly CaseAction[] = [
  'propose-hospital-assessment',
  proposing,
  'resume-allocation',
  'resume-assessment',
] satisfies Taken[];
/** Where they are not possible they do not apply, and nobody needs to read why. */
const quiet: readonly CaseAction[] = [
  'propose-hospital-assessment',
  'resume-allocation',
  'resume-assessment',
] satisfies Taken[];

/** The buttons of a case for this colleague: where nobody looks after it, that comes first. */
export function offersOf({ actions, assignee }: CaseRecord, accountId: string): Offer[] {
  const order: readonly CaseAction[] = assignee ? inOrder : [taking, 'assign', ...inOrder];
  const placeOf = ({ action }: Offer) => (order.includes(action) ? order.indexOf(action) : order.length);
  return actions
    .filter(({ action, allowed }) => allowed || !quiet.includes(action))
    .filter(({ action }) => action !== taking || assignee?.id !== accountId)
    .sort((a, b) => placeOf(a) - placeOf(b));
}

/** Carries the case on as it stands now; what only others can do now is led by nobody here. */
export function leadOf({ assignee, waiting }: CaseRecord, offers: readonly Offer[]): CaseAction | null {
  const leads = ({ action, allowed }: Offer) =>
    allowed &&
    (carryingOn.includes(action) ||
      (action === 'review-wish' && Boolean(waiting?.reviewNeeded)) ||
      (!assignee && (action === taking || action === 'assign')));
  return offers.find(leads)?.action ?? null;
}
