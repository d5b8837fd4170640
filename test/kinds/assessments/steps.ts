import { dayAfter, dayOf } from '../../model/days';
import type { Dice } from '../../model/dice';
import type { Person } from '../../model/people';
import type { Row } from '../../model/stored';
import { workerOf } from '../cases/steps';
import { action, type ActionStep, prepared, type Step, type View } from '../../model/steps/step';

const step = (name: string, more: ActionStep) =>
  action('assessments', 'assessments', 'assessments', name, more);

const colleagues = (view: View, row: Row) => [
  ...view.members('social_worker', row.organization_id),
  ...view.members('therapist', row.organization_id),
];
const unsigned = (row: Row): Row[] => row.members.filter((one: Row) => one.signedAt === null);
const worker = (view: View, row: Row, dice: Dice) => {
  const of = view.one('cases', row.case_id);
  return of && workerOf(view, of, dice);
};

/** F6, filled in by whoever writes it for the team; now and then a part is missing. */
function contents(view: View, row: Row, by: Person, dice: Dice): Row {
  const today = dayOf(view.world.now().getTime());
  const partner = dice.of(colleagues(view, row).filter((one) => one.role !== by.role || dice.chance(0.1)));
  const professionOf = (one: Person) => (one.role === 'therapist' ? 'nurse' : 'social_worker');
  const members = [by, ...(partner && partner.id !== by.id ? [partner] : [])];
  const complete = dice.chance(0.94);
  const level = dice.among([
    ['0', 5],
    ['2', 3],
    ['3', 2],
    ['5', 1],
  ]);
  const functions = ['self_care', 'housework', 'work', 'learning', 'relations'];
  const answers = functions.map((linkId) => ({ linkId, answer: dice.of(['1', '2', '3']) }));
  const suits = dice.chance(0.88);
  return {
    assessedOn: today,
    place: '中心',
    tookPart: complete ? true : dice.of([true, false]),
    members: members.map((one) => ({ accountId: one.id, profession: professionOf(one) })),
    scales: [
      { code: 'social_function', version: '2018', answers: complete ? answers : answers.slice(1) },
      { code: 'risk', version: '2018', answers: [{ linkId: 'level', answer: level }] },
    ],
    opinion: {
      suitability: suits ? 'suitable' : 'not_suitable',
      services: ['life_skills'],
      forms: ['day_training'],
      frequency: '每周两次',
      cautions: '按时服药',
      nextReviewOn: dayAfter(today, 90),
    },
  };
}

const begin: Step = {
  name: 'assessments.begin',
  weight: 12,
  later: 12,
  likely: (view) => view.inState('cases', 'accepted'),
  possible: (view) => view.of('cases'),
  who: (view, row, dice) => dice.of(colleagues(view, row)),
  ask: (_, row) => ({ method: 'POST', url: '/assessments', body: { caseId: row.id } }),
};

const save: Step = {
  name: 'assessments.save',
  weight: 14,
  later: 14,
  likely: (view) => view.inState('assessments', 'in_progress').filter((row) => row.opinion_sealed === null),
  possible: (view) => view.of('assessments'),
  who: (view, row, dice) => dice.of(colleagues(view, row)),
  ask: (view, row, dice, by) => ({
    method: 'PUT',
    url: `/assessments/${row.id}`,
    body: { version: row.version, contents: contents(view, row, by, dice) },
  }),
};

export const steps: readonly Step[] = [
  begin,
  save,
  step('sign', {
    from: ['in_progress'],
    ready: (_, row) => unsigned(row).length > 0 && row.opinion_sealed !== null,
    weight: 14,
    later: 14,
    who: (view, row, dice) => view.person(dice.of(unsigned(row))?.accountId),
    before: (view, row) => prepared(view, 'assessments', row),
  }),
  step('conclude', {
    from: ['in_progress'],
    ready: (_, row) => row.members.length > 0 && unsigned(row).length === 0,
    weight: 14,
    later: 14,
    who: worker,
  }),
  step('cancel', { from: ['in_progress'], weight: 1, later: 0.5, who: worker }),
];
