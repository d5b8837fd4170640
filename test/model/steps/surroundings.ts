import type { Dice } from '../dice';
import type { Row, TableName } from '../stored';
import type { Step, View } from './step';

const has = (json: unknown): string[] => (typeof json === 'string' ? JSON.parse(json) : (json as string[]));

/** The form of an organization as it is, with something changed. */
const formOf = (row: Row, change: Row): Row => ({
  kind: row.kind,
  name: row.name,
  regionCode: row.region_code,
  services: has(row.services),
  ageGroups: has(row.age_groups),
  ...(row.capacity === null ? {} : { capacity: row.capacity }),
  ...(row.latitude === null ? {} : { latitude: row.latitude, longitude: row.longitude }),
  acceptsNew: Boolean(row.accepts_new),
  visitsHomes: Boolean(row.visits_homes),
  takesIntake: Boolean(row.takes_intake),
  listed: Boolean(row.listed),
  status: row.status,
  version: row.version,
  ...change,
});

const serving = (view: View) =>
  view
    .of('organizations')
    .filter((row) => row.capacity !== null && String(row.region_code).startsWith('5001'));
const stopped = (view: View) => serving(view).filter((row) => row.status === 'stopped');
/** Stopping matters where somebody is looked after or was asked for. */
const busy = (view: View, row: Row) =>
  view.of('cases').some((one) => one.institution_id === row.id && one.state !== 'closed') ||
  view.inState('allocations', 'offered').some((one) => one.organization_id === row.id);

const organization = (
  name: string,
  more: Pick<Step, 'weight' | 'likely'>,
  change: (dice: Dice) => Row,
): Step => ({
  name: `organizations.${name}`,
  later: more.weight,
  ...more,
  possible: serving,
  who: (view) => view.named('admin'),
  ask: (_, row, dice) => ({
    method: 'PUT',
    url: `/organizations/${row.id}`,
    body: formOf(row, change(dice)),
  }),
});

const describe: Step = {
  name: 'organizations.describe',
  weight: 0.5,
  later: 0.5,
  likely: serving,
  possible: serving,
  who: (view, row, dice) =>
    dice.of([...view.members('institution_manager', row.id), ...view.members('county_civil_affairs')]),
  ask: (_, row, dice) => {
    const { services, ageGroups, acceptsNew, visitsHomes, version } = formOf(row, {});
    const capacity = dice.of([0, 2, 3, 5, 8]);
    const body = { services, ageGroups, acceptsNew, visitsHomes, version, capacity };
    return { method: 'PUT', url: `/organizations/${row.id}/profile`, body };
  },
};

/** Somebody opens a record: the person's own members of staff, or anybody at all. */
const look = (type: string, table: TableName, path: string): Step => ({
  name: `${type}.look`,
  weight: 0.3,
  later: 0.3,
  likely: (view) => view.of(table),
  possible: (view) => view.of(table),
  who: (view, row, dice) =>
    dice.of([
      ...view.members('social_worker', row.organization_id),
      ...view.members('institution_manager', row.organization_id),
    ]),
  ask: (_, row) => ({ method: 'GET', url: `/${path}/${row.id}` }),
});

const reveal: Step = {
  name: 'cases.reveal',
  weight: 0.5,
  later: 0.5,
  likely: (view) => view.of('cases'),
  possible: (view) => view.of('cases'),
  who: (view, row, dice) => dice.of(view.members('social_worker', row.organization_id)),
  ask: (_, row) => ({
    method: 'POST',
    url: `/cases/${row.id}/reveals`,
    body: { fields: ['contactPhone'], reason: 'contact' },
  }),
};

const held = (view: View) =>
  [
    ...view.inState('applications', 'under_review', 'needs_information'),
    ...view.inState('need_reports', 'contacting'),
    ...view.of('cases').filter((row) => row.state !== 'closed'),
  ].filter((row) => view.person(row.assignee_id)?.role === 'social_worker');

/** Whoever holds a record changes the role, and comes back to it without what they held. */
const leave: Step = {
  name: 'accounts.leave',
  weight: 1,
  later: 0.3,
  likely: held,
  possible: held,
  who: (view) => view.named('admin'),
  before: async (view, row, by) => {
    const { version } = await accountOf(view, row.assignee_id);
    const url = `/staff/${row.assignee_id}`;
    await view.ask({ by, method: 'PUT', url, body: placed(view, row, 'therapist', version) });
    return accountOf(view, row.assignee_id);
  },
  ask: (view, row, _, __, { version }) => ({
    method: 'PUT',
    url: `/staff/${row.assignee_id}`,
    body: placed(view, row, 'social_worker', version),
  }),
};
const accountOf = async (view: View, id: string): Promise<Row> =>
  (await view.world.query('SELECT version FROM accounts WHERE id = ?', [id]))[0] ?? {};
const placed = (view: View, row: Row, role: string, version: number): Row => ({
  version: Number(version),
  displayName: '测试同事',
  role,
  organizationId: view.person(row.assignee_id)?.organizationId,
});

export const surroundingSteps: readonly Step[] = [
  organization(
    'stop',
    {
      weight: 1.5,
      likely: (view) => (stopped(view).length ? [] : serving(view).filter((row) => busy(view, row))),
    },
    () => ({ status: 'stopped' }),
  ),
  organization('resume', { weight: 4, likely: stopped }, () => ({ status: 'active' })),
  describe,
  leave,
  reveal,
  look('applications', 'applications', 'applications'),
  look('cases', 'cases', 'cases'),
  look('allocations', 'allocations', 'allocations'),
  look('consents', 'case_consents', 'consents'),
  look('assessments', 'assessments', 'assessments'),
  look('agreements', 'agreements', 'agreements'),
  look('hospital_referrals', 'hospital_referrals', 'hospital-referrals'),
  look('need_reports', 'need_reports', 'need-reports'),
  look('feedback', 'feedback', 'feedback'),
];
