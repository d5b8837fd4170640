import { consentItems, consentText } from '@jingkang/shared/texts/consent';
import { privacyNotice } from '@jingkang/shared/texts/privacy-notice';
import type { Dice } from '../../model/dice';
import type { Person } from '../../model/people';
import type { Row } from '../../model/stored';
import { action, type ActionStep, prepared, type Step, type View } from '../../model/steps/step';

const step = (name: string, more: ActionStep) =>
  action('applications', 'applications', 'applications', name, more);

const births = ['1988-03-02', '2013-06-01', '1931-01-30', '1972-11-30', undefined];

/** F1, filled in; now and then an input is missing. */
export function formOf(view: View, by: Person | undefined, dice: Dice): Row {
  const own = by?.role === 'applicant';
  const birthDate = dice.of(births);
  const chosen = dice.chance(0.6) ? dice.of(view.serving())?.id : undefined;
  return {
    applicantRole: dice.of(['guardian', 'person']),
    personName: `测试${view.step}`,
    relation: dice.of(['parent', 'self', 'spouse']),
    regionCode: dice.of(['500110001', '500110002', '500110109']),
    contactPhone: own ? by.phone : dice.of(view.members('applicant'))?.phone,
    needs: dice.of([['life_skills'], ['medication', 'family_support'], ['unsure']]),
    ...(birthDate ? { birthDate } : {}),
    ...(chosen ? { chosenOrganizationId: chosen } : {}),
    ...(dice.chance(0.95) ? {} : { contactPhone: '123' }),
  };
}

export const agreed = (own: boolean): Row => ({
  way: own ? 'electronic' : 'spoken_witnessed',
  textVersion: consentText.version,
  items: [...consentItems],
  ...(own ? {} : { witness: '见证人甲' }),
});

const review = (dice: Dice, full: boolean) => ({
  identityCheck: 'document_seen',
  residenceVerified: true,
  livesAtHome: full || dice.chance(0.5),
  needs: dice.of([['life_skills'], ['life_skills', 'medication'], ['social_skills']]),
  priority: dice.of(['normal', 'high']),
  assessedSuitable: full || dice.chance(0.5),
  personWillingness: full ? 'willing' : dice.of(['willing', 'unwilling', 'unable']),
  guardianWillingness: full ? dice.of(['willing', 'none']) : dice.of(['unwilling', 'none']),
});

const drafter = (view: View, row: Row) => view.person(row.owner_id ?? row.entered_by_id);
const assignee = (view: View, row: Row) => view.person(row.assignee_id);
const lead = (view: View, row: Row, dice: Dice) =>
  dice.of([
    ...view.members('institution_manager', row.organization_id),
    ...view.members('county_civil_affairs'),
  ]);
const worker = (view: View, row: Row, dice: Dice) =>
  dice.of(view.members('social_worker', row.organization_id));
const staffed = (view: View, row: Row) => view.members('social_worker', row.organization_id).length > 0;
const unqualified = (view: View, row: Row) =>
  !view.of('qualifications').some((one) => one.account_id === row.assignee_id);
const awaited = ['submitted', 'under_review', 'needs_information'];
const twin = (view: View, row: Row) =>
  view
    .of('applications')
    .find(
      (one) =>
        one.id !== row.id &&
        one.organization_id === row.organization_id &&
        one.case_standing === 'here' &&
        [...awaited, 'registered'].includes(one.state),
    );

const create: Step = {
  name: 'applications.create',
  weight: 4,
  later: 4,
  likely: (view) => (view.inState('applications', 'draft').length < 4 ? [{}] : []),
  possible: () => [{}],
  who: (view, _, dice) =>
    dice.of([
      ...view.members('applicant'),
      ...view.members('applicant'),
      ...view.members('committee_worker'),
      ...view.members('social_worker'),
    ]),
  ask: (_, __, dice) => ({
    method: 'POST',
    url: '/applications',
    body: {
      noticeVersion: privacyNotice.version,
      ...(dice.chance(0.3) ? { channel: dice.of(['committee', 'phone', 'counter']) } : {}),
    },
  }),
};

export const steps: readonly Step[] = [
  create,
  step('submit', {
    from: ['draft'],
    weight: 8,
    later: 8,
    who: drafter,
    before: async (view, row, by, dice) => {
      const body = { version: row.version, fields: formOf(view, by, dice) };
      await view.ask({ by, method: 'PUT', url: `/applications/${row.id}/draft`, body });
      return prepared(view, 'applications', row);
    },
    body: (_, row, __, by) => ({ consent: agreed(row.owner_id === by.id) }),
  }),
  step('claim', { from: ['submitted'], ready: staffed, weight: 8, later: 8, who: worker }),
  step('assign', {
    from: ['submitted', 'under_review'],
    ready: staffed,
    weight: 2,
    who: lead,
    body: (view, row, dice) => ({ accountId: worker(view, row, dice)?.id }),
  }),
  step('transfer', {
    from: ['submitted', 'under_review'],
    weight: 1,
    who: lead,
    body: (view, _, dice) => ({
      organizationId: dice.of(view.serving().filter((row) => String(row.region_code).startsWith('500110')))
        ?.id,
      reason: '离得更近',
    }),
  }),
  step('request-information', {
    from: ['under_review'],
    weight: 3,
    who: assignee,
    body: () => ({ items: ['need'], message: '请补充需要的帮助' }),
  }),
  step('supply-information', {
    from: ['needs_information'],
    weight: 3,
    who: (view, row) => view.person(row.owner_id) ?? assignee(view, row),
    body: () => ({ message: '想学做饭' }),
  }),
  step('override-qualification', {
    from: ['under_review'],
    ready: unqualified,
    weight: 4,
    who: lead,
    body: () => ({ reason: '人手不足，由负责人把关' }),
  }),
  step('register', {
    from: ['under_review'],
    weight: 10,
    later: 10,
    who: assignee,
    before: async (view, row, by, dice) => {
      const body = { version: row.version, ...review(dice, dice.chance(0.9)) };
      await view.ask({ by, method: 'PUT', url: `/applications/${row.id}/review`, body });
      return prepared(view, 'applications', row);
    },
  }),
  step('decline', {
    from: ['under_review'],
    weight: 1,
    who: assignee,
    body: () => ({ reason: '不需要社区康复', advice: '可以找居家照料' }),
  }),
  step('record-no-consent', {
    from: ['under_review'],
    weight: 1,
    who: assignee,
    body: () => ({ reason: '本人不同意' }),
  }),
  step('withdraw', {
    from: awaited,
    weight: 1,
    who: (view, row) => view.person(row.owner_id),
    body: () => ({ reason: '以后再说' }),
  }),
  step('merge', {
    from: awaited,
    ready: (view, row) => staffed(view, row) && twin(view, row) !== undefined,
    weight: 1,
    who: worker,
    body: (view, row) => ({ intoId: twin(view, row)?.id ?? row.id }),
  }),
];
