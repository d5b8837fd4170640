import { dayAfter, dayOf } from '../../model/days';
import type { Dice } from '../../model/dice';
import type { Person } from '../../model/people';
import type { Row } from '../../model/stored';
import { owner, workerOf } from '../cases/steps';
import { signers } from '../../model/steps/signing';
import { action, type ActionStep, prepared, type Step, uploaded, type View } from '../../model/steps/step';

const step = (name: string, more: ActionStep) => action('agreements', 'agreements', 'agreements', name, more);
const before = ['draft', 'awaiting_person', 'awaiting_institution'];
const ofCase = (view: View, caseId: string) => view.of('agreements').filter((one) => one.case_id === caseId);
const given = (view: View, caseId: string) =>
  view
    .of('case_consents')
    .some((one) => one.case_id === caseId && one.kind === 'informed' && one.state === 'given');
const preparer = (view: View, row: Row, dice: Dice) =>
  dice.chance(0.9)
    ? view.person(row.prepared_by_id)
    : dice.of(view.members('social_worker', row.organization_id));

const prepare: Step = {
  name: 'agreements.prepare',
  weight: 16,
  later: 16,
  likely: (view) =>
    view
      .inState('cases', 'agreement_pending')
      .filter(
        (row) =>
          given(view, row.id) &&
          (view.stored.risks.get(row.id) ?? 0) < 3 &&
          !ofCase(view, row.id).some((one) => before.includes(one.state)),
      ),
  possible: (view) => view.of('cases'),
  who: workerOf,
  ask: (_, row) => ({ method: 'POST', url: '/agreements', body: { caseId: row.id } }),
};

/** F8, filled in; now and then an input is missing. */
function contents(view: View, dice: Dice): Row {
  const today = dayOf(view.world.now().getTime());
  return {
    termFrom: today,
    termTo: dayAfter(today, 364),
    services: ['life_skills'],
    forms: ['day_training'],
    frequency: '每周两次',
    place: '中心',
    free: true,
    emergencyContact: '测试家人',
    ...(dice.chance(0.96) ? { emergencyPhone: '13700001000' } : {}),
  };
}

async function signed(view: View, row: Row, by: Person, dice: Dice): Promise<Row> {
  const drawn = { by, url: `/agreements/${row.id}/files` };
  return prepared(view, 'agreements', row, await signers(view, 'agreements', row, dice, drawn));
}

async function onPaper(view: View, row: Row, by: Person, dice: Dice): Promise<Row> {
  const attachmentId = await uploaded(view, by, `/agreements/${row.id}/files`, 'paper_consent');
  return prepared(view, 'agreements', row, {
    ...(await signers(view, 'agreements', row, dice)),
    attachmentId,
  });
}

export const steps: readonly Step[] = [
  prepare,
  step('send', {
    from: ['draft'],
    weight: 14,
    later: 14,
    who: preparer,
    before: async (view, row, by, dice) => {
      const body = { version: row.version, contents: contents(view, dice) };
      await view.ask({ by, method: 'PUT', url: `/agreements/${row.id}`, body });
      return prepared(view, 'agreements', row);
    },
  }),
  step('recall', { from: ['awaiting_person', 'awaiting_institution'], weight: 6, later: 0.5, who: preparer }),
  step('sign', {
    from: ['awaiting_person'],
    weight: 8,
    later: 8,
    who: owner,
    before: signed,
    body: (_, __, ___, ____, signing) => signing,
  }),
  step('record-paper', {
    from: ['awaiting_person'],
    weight: 3,
    later: 3,
    who: preparer,
    before: onPaper,
    body: (_, __, ___, ____, signing) => signing,
  }),
  step('countersign', {
    from: ['awaiting_institution'],
    weight: 12,
    later: 12,
    who: (view, row, dice) => dice.of(view.members('institution_manager', row.organization_id)),
  }),
  step('cancel', { from: before, weight: 6, later: 0.5, who: preparer }),
];
