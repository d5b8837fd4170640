import type { Dice } from '../../model/dice';
import type { Row } from '../../model/stored';
import { action, type ActionStep, prepared, type Step, type View } from '../../model/steps/step';
import { agreed, formOf } from '../applications/steps';

const onReport = (name: string, more: ActionStep) =>
  action('need_reports', 'need_reports', 'need-reports', name, more);

const assignee = (view: View, row: Row) => view.person(row.assignee_id);
const worker = (view: View, row: Row, dice: Dice) =>
  dice.of(view.members('social_worker', row.organization_id));

const report: Step = {
  name: 'need_reports.create',
  weight: 4,
  later: 2,
  likely: (view) => (view.inState('need_reports', 'reported', 'contacting').length < 5 ? [{}] : []),
  possible: () => [{}],
  who: (view, _, dice) => dice.of([...view.members('committee_worker'), ...view.members('applicant')]),
  ask: (view, _, dice) => ({
    method: 'POST',
    url: '/need-reports',
    body: {
      reporterType: dice.of(['residents_committee', 'individual']),
      personName: `测试${view.step}`,
      regionCode: dice.of(['500110001', '500110002']),
      howToReach: '下午在家',
      description: '想了解有什么活动',
      attested: true,
      urgency: dice.of(['normal', 'soon']),
    },
  }),
};

const tried: Step = {
  name: 'need_reports.contact',
  weight: 2,
  later: 2,
  likely: (view) => view.inState('need_reports', 'contacting').filter((row) => row.contact_attempts < 3),
  possible: (view) => view.of('need_reports'),
  who: assignee,
  ask: (_, row, dice) => ({
    method: 'POST',
    url: `/need-reports/${row.id}/contact-attempts`,
    body: { version: row.version, channel: 'phone', outcome: dice.of(['no_answer', 'reached']) },
  }),
};

/** Three times in vain, so that the fourth word is that nobody was reached. */
async function tryThrice(view: View, row: Row): Promise<Row> {
  const by = assignee(view, row);
  for (let times = Number(row.contact_attempts); by && times < 3; times += 1) {
    const body = {
      version: await view.version('need_reports', row.id),
      channel: 'phone',
      outcome: 'no_answer',
    };
    await view.ask({ by, method: 'POST', url: `/need-reports/${row.id}/contact-attempts`, body });
  }
  return prepared(view, 'need_reports', row);
}

export const steps: readonly Step[] = [
  report,
  tried,
  onReport('take', { from: ['reported'], weight: 4, later: 3, who: worker }),
  onReport('assign', {
    from: ['reported', 'contacting'],
    weight: 2,
    who: (view, row, dice) =>
      dice.of([
        ...view.members('institution_manager', row.organization_id),
        ...view.members('county_civil_affairs'),
      ]),
    body: (view, row, dice) => ({ accountId: worker(view, row, dice)?.id }),
  }),
  onReport('record-consent', {
    from: ['contacting'],
    weight: 3,
    who: assignee,
    body: (view, _, dice) => ({ consent: agreed(false), application: formOf(view, undefined, dice) }),
  }),
  onReport('decline', {
    from: ['contacting'],
    weight: 2,
    who: assignee,
    body: () => ({ reason: '本人不愿意' }),
  }),
  onReport('record-unreachable', {
    from: ['contacting'],
    weight: 2,
    who: assignee,
    before: (view, row, _, dice) =>
      dice.chance(0.7) ? tryThrice(view, row) : prepared(view, 'need_reports', row),
  }),
];
