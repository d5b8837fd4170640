import type { Dice } from '../../model/dice';
import type { Person } from '../../model/people';
import type { Row } from '../../model/stored';
import { owner, workerOf } from '../cases/steps';
import { signers } from '../../model/steps/signing';
import { action, type ActionStep, prepared, type Step, uploaded, type View } from '../../model/steps/step';

const step = (name: string, more: ActionStep) => action('consents', 'case_consents', 'consents', name, more);

const withInstitution = ['accepted', 'assessing', 'agreement_pending', 'in_service'];
const asked = (view: View, row: Row) =>
  view
    .of('case_consents')
    .some(
      (one) =>
        one.case_id === row.id && one.kind === 'informed' && ['requested', 'given'].includes(one.state),
    );
const codesOf = (row: Row): string[] => JSON.parse(row.wording).items.map((item: Row) => item.code);
const optionalOf = (row: Row): string[] =>
  JSON.parse(row.wording)
    .items.filter((item: Row) => !item.required && row.items.includes(item.code))
    .map((item: Row) => item.code);
const worker = (view: View, row: Row, dice: Dice) => {
  const of = view.one('cases', row.case_id);
  return of && workerOf(view, of, dice);
};
/** All of the items, or now and then without the first. */
const ticked = (row: Row, dice: Dice) => codesOf(row).slice(dice.chance(0.96) ? 0 : 1);

async function given(view: View, row: Row, by: Person, dice: Dice): Promise<Row> {
  const drawn = row.kind === 'informed' ? { by, url: `/consents/${row.id}/files` } : undefined;
  return prepared(view, 'case_consents', row, await signers(view, 'consents', row, dice, drawn));
}

async function onPaper(view: View, row: Row, by: Person, dice: Dice): Promise<Row> {
  const paper = dice.chance(0.5);
  const attachmentId = paper && (await uploaded(view, by, `/consents/${row.id}/files`, 'paper_consent'));
  const how = paper ? { way: 'paper_scan', attachmentId } : { way: 'spoken_witnessed', witness: '见证人甲' };
  return prepared(view, 'case_consents', row, { ...(await signers(view, 'consents', row, dice)), ...how });
}

const request: Step = {
  name: 'consents.request',
  weight: 10,
  later: 10,
  likely: (view) => view.inState('cases', ...withInstitution).filter((row) => !asked(view, row)),
  possible: (view) => view.of('cases'),
  who: workerOf,
  ask: (_, row) => ({ method: 'POST', url: '/consents', body: { caseId: row.id } }),
};

export const steps: readonly Step[] = [
  request,
  step('give', {
    from: ['requested'],
    weight: 12,
    later: 12,
    who: owner,
    before: given,
    body: (_, row, dice, __, signed) => ({ ...signed, items: ticked(row, dice) }),
  }),
  step('record', {
    from: ['requested'],
    weight: 3,
    later: 3,
    who: worker,
    before: onPaper,
    body: (_, row, dice, __, signed) => ({ ...signed, items: ticked(row, dice) }),
  }),
  step('refuse', { from: ['requested'], weight: 1, later: 0.5, who: owner }),
  step('withdraw', { from: ['given'], weight: 1, later: 0.4, who: owner }),
  step('withdraw-items', {
    from: ['given'],
    ready: (_, row) => optionalOf(row).length > 0,
    weight: 1,
    who: owner,
    body: (_, row, dice) => ({ items: [dice.of(optionalOf(row)) ?? 'health_data'] }),
  }),
];
