import { consentItems, consentText } from '@jingkang/shared/texts/consent';
import { dayAfter, dayOf } from '../../model/days';
import type { Dice } from '../../model/dice';
import type { Row } from '../../model/stored';
import { action, type ActionStep, prepared, type Step, uploaded, type View } from '../../model/steps/step';

const step = (name: string, more: ActionStep) =>
  action('hospital_referrals', 'hospital_referrals', 'hospital-referrals', name, more);

const hospital = (view: View, row: Row, dice: Dice) =>
  dice.of(view.members('hospital_staff', row.hospital_id));
const receiver = (view: View, row: Row, dice: Dice) =>
  dice.of(view.members('social_worker', row.organization_id));
const staffed = (view: View, row: Row) => view.members('social_worker', row.organization_id).length > 0;
const inside = (row: Row) => row.kind === 'discharge' && row.discharged_on === null;

/** F2, filled in; now and then the hospital finds that it does not suit, or lacks a consent. */
function fields(view: View, dice: Dice): Row {
  const today = dayOf(view.world.now().getTime());
  const kind = dice.of(['discharge', 'discharge', 'outpatient']);
  const gone = kind === 'discharge' && dice.chance(0.3);
  const guardianConsent = dice.of(['agrees', 'agrees', 'none']);
  return {
    kind,
    department: '康复科',
    doctor: '测试医生',
    ...(kind === 'discharge' && !gone ? { plannedDischargeOn: dayAfter(today, 1 + dice.below(20)) } : {}),
    ...(gone ? { dischargedOn: today } : {}),
    personName: `测试${view.step}`,
    birthDate: '1985-05-05',
    regionCode: dice.of(['500110001', '500110002']),
    contactRelation: 'self',
    contactPhone: dice.of(view.members('applicant'))?.phone,
    diagnosisCode: 'F20.0',
    diagnosisName: '测试用',
    assessedOn: today,
    conclusion: dice.chance(0.95) ? 'suitable' : 'not_suitable',
    riskLevel: dice.among([
      [0, 3],
      [1, 3],
      [3, 2],
      [4, 1],
    ]),
    medication: '按时服药',
    rehabAdvice: '参加日间训练',
    needs: ['life_skills'],
    personConsent: 'agrees',
    guardianConsent,
    ...(guardianConsent === 'none' ? { noGuardianReason: 'full_capacity' } : {}),
    consentedOn: today,
    consentTextVersion: consentText.version,
    consentItems: [...consentItems],
  };
}

const create: Step = {
  name: 'hospital_referrals.create',
  weight: 4,
  later: 3,
  likely: (view) => (view.inState('hospital_referrals', 'draft', 'submitted').length < 4 ? [{}] : []),
  possible: () => [{}],
  who: (view, _, dice) => dice.of(view.members('hospital_staff')),
  ask: () => ({ method: 'POST', url: '/hospital-referrals', body: {} }),
};

export const steps: readonly Step[] = [
  create,
  step('submit', {
    from: ['draft', 'returned'],
    weight: 8,
    later: 6,
    who: hospital,
    before: async (view, row, by, dice) => {
      const url = `/hospital-referrals/${row.id}`;
      await uploaded(view, by, `${url}/files`, 'paper_consent');
      const body = { version: await view.version('hospital_referrals', row.id), fields: fields(view, dice) };
      await view.ask({ by, method: 'PUT', url: `${url}/draft`, body });
      return prepared(view, 'hospital_referrals', row);
    },
  }),
  step('pre-register', {
    from: ['submitted'],
    ready: (view, row) => staffed(view, row) && inside(row),
    weight: 4,
    later: 3,
    who: receiver,
  }),
  step('postpone-discharge', {
    from: ['pre_registered'],
    weight: 3,
    who: hospital,
    body: (view, _, dice) => ({
      plannedDischargeOn: dayAfter(dayOf(view.world.now().getTime()), 1 + dice.below(15)),
    }),
  }),
  step('confirm-discharge', {
    from: ['submitted', 'pre_registered'],
    ready: (_, row) => inside(row),
    weight: 4,
    later: 3,
    who: hospital,
    body: (view) => ({ dischargedOn: dayOf(view.world.now().getTime()) }),
  }),
  step('return', {
    from: ['submitted', 'discharged'],
    ready: staffed,
    weight: 1,
    who: receiver,
    body: () => ({ words: '请补充用药情况' }),
  }),
  step('receive', {
    from: ['submitted', 'discharged'],
    ready: (view, row) => staffed(view, row) && !inside(row),
    weight: 8,
    later: 6,
    who: receiver,
  }),
  step('withdraw', {
    from: ['draft', 'submitted', 'pre_registered', 'returned'],
    weight: 1,
    later: 0.5,
    who: hospital,
  }),
];
