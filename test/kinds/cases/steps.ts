import type { Dice } from '../../model/dice';
import type { Person } from '../../model/people';
import type { Row } from '../../model/stored';
import { action, type ActionStep, type Step, type View } from '../../model/steps/step';

const step = (name: string, more: ActionStep) => action('cases', 'cases', 'cases', name, more);

const open = [
  'registered',
  'waiting',
  'proposed',
  'offered',
  'accepted',
  'assessing',
  'agreement_pending',
  'hospital_assessment',
  'in_service',
];
const beforeService = open.slice(0, -1);
const wishAwaited = ['registered', 'waiting', 'proposed'];

export const workerOf = (view: View, row: Row, dice: Dice): Person | undefined =>
  view.person(row.assignee_id) ?? dice.of(view.members('social_worker', row.organization_id));
export const owner = (view: View, row: Row): Person | undefined => view.person(row.owner_id);
const chooser = (view: View, row: Row, dice: Dice) =>
  dice.chance(0.2) ? dice.of(view.members('county_civil_affairs')) : workerOf(view, row, dice);

const riskOf = (view: View, row: Row) => view.stored.risks.get(row.id) ?? 0;
const safe = (view: View, row: Row) => riskOf(view, row) < 3;
const staffed = (view: View, row: Row) => view.members('social_worker', row.organization_id).length > 0;

const opinion = (view: View, dice: Dice): Row => ({
  hospitalName: '綦江区康宁医院（演示）',
  seenOn: view.world.now().toISOString().slice(0, 10),
  riskLevel: dice.among([
    [0, 3],
    [2, 3],
    [3, 1],
    [5, 1],
  ]),
  note: '按时服药',
});

/** Rather one with a place left: the full one is tried now and then. */
function receiver(view: View, dice: Dice): Row | undefined {
  const taken = (id: string) =>
    view.of('cases').filter((one) => one.institution_id === id && one.state !== 'closed').length;
  const free = view.serving().filter((row) => taken(row.id) < Number(row.capacity));
  return dice.of(dice.chance(0.9) && free.length > 0 ? free : view.serving());
}

export const steps: readonly Step[] = [
  step('assign', {
    from: open,
    ready: staffed,
    weight: 1,
    who: (view, row, dice) =>
      dice.of([
        ...view.members('institution_manager', row.organization_id),
        ...view.members('county_civil_affairs'),
      ]),
    body: (view, row, dice) => ({
      accountId: dice.of(view.members('social_worker', row.organization_id))?.id,
    }),
  }),
  step('take', {
    from: open,
    ready: staffed,
    weight: 1,
    who: (view, row, dice) => dice.of(view.members('social_worker', row.organization_id)),
  }),
  step('wait', {
    from: ['registered'],
    weight: 2,
    later: 2,
    who: workerOf,
    body: (_, __, dice) => ({
      reason: dice.of(['no_room', 'person_asks', 'too_far']),
      alternatives: '可以先参加社区活动',
    }),
  }),
  step('confirm-wish', { from: wishAwaited, weight: 1, who: owner }),
  step('review-wish', {
    from: wishAwaited,
    weight: 3,
    later: 3,
    who: workerOf,
    body: (_, row, dice) => ({
      way: 'phone',
      personWillingness: dice.chance(0.9) ? 'willing' : dice.of(['unwilling', 'unable']),
      guardianWillingness: dice.of(['willing', 'none']),
      circumstances: '家里的情况没有变',
      decision:
        row.state === 'proposed'
          ? dice.of(['allocate', 'allocate', 'other_institution'])
          : dice.of(['keep_waiting', 'allocate']),
    }),
  }),
  step('propose-allocation', {
    from: ['registered', 'waiting'],
    ready: safe,
    weight: 8,
    later: 8,
    who: chooser,
    body: (view, _, dice) => ({ organizationId: receiver(view, dice)?.id }),
  }),
  step('cancel-allocation', { from: ['proposed', 'offered'], weight: 1, who: chooser }),
  step('propose-hospital-assessment', {
    from: ['registered', 'waiting', 'accepted', 'agreement_pending'],
    ready: (view, row) => !safe(view, row),
    weight: 12,
    later: 12,
    who: workerOf,
    body: () => ({ reason: '评估的风险较高' }),
  }),
  step('resume-allocation', {
    from: ['hospital_assessment'],
    ready: (_, row) => row.institution_id === null,
    weight: 12,
    later: 12,
    who: workerOf,
    body: (view, _, dice) => opinion(view, dice),
  }),
  step('resume-assessment', {
    from: ['hospital_assessment'],
    ready: (_, row) => row.institution_id !== null,
    weight: 12,
    later: 12,
    who: workerOf,
    body: (view, _, dice) => opinion(view, dice),
  }),
  step('exit', {
    from: beforeService,
    weight: 1,
    later: 0.3,
    who: (view, row, dice) => (dice.chance(0.6) ? owner(view, row) : workerOf(view, row, dice)),
    body: () => ({ reason: '想先在家休养' }),
  }),
];
