import { modulesOf } from '../kinds/folders';
import { asPhone, asStaff, asVisitor, Client, freshPhone } from '../support/client';
import {
  application,
  draft,
  electronicConsent,
  mustBe,
  spokenConsent,
  submitted,
} from '../support/factories';
import type { RunningServer } from '../support/server';
import type { Actor, Thing } from './check';
import type { Group, Role } from './expected';
import { photo } from './photo';
import { type Cast, rehabilitationOf } from './world-rehabilitation';

/** Somebody at the API. */
export interface Person extends Actor {
  readonly client: Client;
}

/** A record and what a request on it must name. */
export interface Fixture extends Thing {
  readonly id: string;
  readonly version: number;
  /** The current row, for routes that name a row inside the record. */
  readonly inner?: string;
}

type Made = Readonly<Record<string, readonly Fixture[]>>;
/** Records by what the table calls them. */
type Fixtures = Made &
  Readonly<Record<'application' | 'needReport' | 'staff' | 'region', readonly Fixture[]>>;

export interface World {
  readonly people: readonly Person[];
  readonly fixtures: Fixtures;
  /** Ids of the demo organizations by a short name. */
  readonly places: Readonly<Record<string, string>>;
  readonly worker2: string;
}

export const county = { qijiang: '500110', heping: '210102' } as const;
export const town = { qijiang: '500110001', heping: '210102002' } as const;

/** One account of every role; of the roles that handle records also those beside them and in another county. */
const staff: readonly (readonly [key: string, role: Role, organization?: string, region?: string])[] = [
  ['qj-worker-1', 'social_worker', 'center', county.qijiang],
  ['qj-worker-2', 'social_worker', 'center', county.qijiang],
  ['qj-station-worker', 'social_worker', 'station', '500110002'],
  ['sy-worker', 'social_worker', 'heping', county.heping],
  ['qj-manager', 'institution_manager', 'center', county.qijiang],
  ['qj-station-manager', 'institution_manager', 'station', '500110002'],
  ['sy-manager', 'institution_manager', 'heping', county.heping],
  ['qj-therapist', 'therapist', 'center', county.qijiang],
  ['sy-therapist', 'therapist', 'heping', county.heping],
  ['qj-hospital', 'hospital_staff', 'hospital', '500110001'],
  ['qj-filler', 'town_filler', 'town', '500110001'],
  ['qj-leader', 'town_leader', 'town', '500110001'],
  ['qj-civil', 'county_civil_affairs', 'civil', county.qijiang],
  ['sy-civil', 'county_civil_affairs', 'civil of heping', county.heping],
  ['qj-health', 'county_health', 'health', county.qijiang],
  ['qj-federation', 'county_disabled_federation', 'federation', county.qijiang],
  ['qj-finance', 'county_finance', 'finance', county.qijiang],
  ['sy-city', 'city_officer', 'city', '2101'],
  ['ln-province', 'province_officer', 'province', '21'],
  ['cq-province', 'province_officer', 'other province', '50'],
  ['qj-evaluator', 'evaluator', 'evaluator', county.qijiang],
  ['admin', 'system_admin'],
  ['security', 'security_admin'],
  ['auditor', 'audit_admin'],
];

export async function buildWorld(server: RunningServer): Promise<World> {
  const people = await peopleOf(server);
  const by = (name: string) => clientOf(people, name);
  const places = await placesOf(by('admin'));
  const stranger = await asPhone(server, freshPhone());
  const cast = { by, stranger, places };
  const applications = await applicationsOf(cast);
  const drafts = await draftsOf(cast);
  const { items: colleagues } = (await by('qj-manager').get('/colleagues')).body;
  return {
    people,
    places,
    worker2: colleagues.find((one: { displayName: string }) => one.displayName === '乙社工').id,
    fixtures: {
      application: [...applications, ...drafts],
      matter: [
        ...applications.map((one) =>
          one.name === 'filled in by a committee' ? { ...one, owners: ['committee'] } : one,
        ),
        ...drafts.filter(({ owners }) => !owners.includes('qj-worker-1')),
      ],
      draft: [...drafts, ...applications.filter(({ name }) => name === 'at the station')],
      file: await filesOf(cast, applications, drafts),
      ...(await rehabilitationOf(server, cast)),
      ...(await fixturesOfKinds(cast)),
      staff: await accountsOf(by('admin'), places),
      organization: await organizationsOf(by('admin'), places),
      region: [
        { name: 'Qijiang', id: county.qijiang, version: 0, owners: [], region: county.qijiang },
        { name: 'Heping', id: county.heping, version: 0, owners: [], region: county.heping },
      ],
      committee: [
        { name: 'in Qijiang', id: places.residents ?? '', version: 0, owners: [], region: county.qijiang },
        {
          name: 'in Heping',
          id: places['residents of heping'] ?? '',
          version: 0,
          owners: [],
          region: county.heping,
        },
      ],
      invitation: await invitationsOf(cast),
    },
  };
}

/** What each kind makes of its own, in `test/kinds/<kind>/fixtures.ts`. */
async function fixturesOfKinds(cast: Cast): Promise<Made & Record<'needReport', readonly Fixture[]>> {
  let made: Made = {};
  for (const { module } of modulesOf<{ fixtures: (cast: Cast) => Promise<Made> }>('fixtures'))
    made = { ...made, ...(await module.fixtures(cast)) };
  return { needReport: [], ...made };
}

/** The records that a group of the table is about. */
export function recordsOf({ fixtures }: World, { name, on }: Group): readonly Fixture[] {
  const found = fixtures[on];
  if (!found) throw new Error(`“${name}” is about ${on}, and no fixtures.ts of test/kinds makes any.`);
  return found;
}

export async function peopleOf(server: RunningServer): Promise<Person[]> {
  const members = await Promise.all(
    staff.map(async ([name, role, organization, region]) => ({
      name,
      role,
      ...(organization ? { organization } : {}),
      ...(region ? { region } : {}),
      client: await asStaff(server, name),
    })),
  );
  return [
    ...members,
    { name: 'applicant', role: 'applicant', client: await asPhone(server, freshPhone()) },
    { name: 'committee', role: 'committee_worker', client: await asPhone(server, '13900005001') },
    { name: 'visitor', role: 'visitor', client: await asVisitor(server) },
    { name: 'nobody', role: undefined, client: new Client(server.url) },
  ];
}

export function clientOf(people: readonly Person[], name: string): Client {
  const person = people.find((one) => one.name === name);
  if (!person) throw new Error(`There is nobody called ${name}.`);
  return person.client;
}

export async function placesOf(admin: Client): Promise<Record<string, string>> {
  const find = async (region: string, name: string) => {
    const { body } = await admin.get(`/organizations?region=${region}`);
    const found = body.items.find((one: { name: string }) => one.name.startsWith(name));
    if (!found) throw new Error(`There is no organization ${name}.`);
    return found.id as string;
  };
  return {
    center: await find(county.qijiang, '綦江区精康融合指导中心'),
    station: await find(county.qijiang, '文龙街道服务站'),
    heping: await find(county.heping, '和平区精康融合指导中心'),
    residents: await find(county.qijiang, '新山村社区居民委员会'),
    'residents of heping': await find(county.heping, '丰泽社区居民委员会'),
  };
}

async function applicationsOf({ by, stranger, places }: Cast): Promise<Fixture[]> {
  const mine = await submitted(by('applicant'), application({ personName: '测试中心' }));
  const claimed = await by('qj-worker-1').post(`/applications/${mine.id}/actions/claim`, {
    version: mine.version,
  });
  const atStation = await submitted(
    stranger,
    application({ personName: '测试站点', chosenOrganizationId: places.station }),
  );
  const elsewhere = await submitted(
    stranger,
    application({ personName: '测试外区', regionCode: town.heping }),
  );
  const family = await draft(by('committee'), application({ personName: '测试代填' }), 'committee');
  const sent = await by('committee').post(`/applications/${family.id}/actions/submit`, {
    version: family.version,
    consent: spokenConsent,
  });
  mustBe(sent.status, 200, sent.text);
  return [
    {
      name: 'at the center',
      ...idOf(claimed.body),
      owners: ['applicant'],
      organization: 'center',
      region: town.qijiang,
    },
    {
      name: 'at the station',
      ...idOf(atStation),
      owners: ['stranger'],
      organization: 'station',
      region: town.qijiang,
    },
    {
      name: 'in another county',
      ...idOf(elsewhere),
      owners: ['stranger'],
      organization: 'heping',
      region: town.heping,
    },
    {
      name: 'filled in by a committee',
      ...idOf(sent.body),
      owners: [],
      organization: 'center',
      region: town.qijiang,
    },
  ];
}

/** The applicant's own comes first; nobody else's institution or region reaches a draft. */
async function draftsOf({ by }: Cast): Promise<Fixture[]> {
  const made = async (name: string, channel?: string): Promise<Fixture> => ({
    name: `draft of ${name}`,
    owners: [name],
    ...(await draft(by(name), application({ personName: `草稿${name.length}` }), channel)),
  });
  return [
    await made('applicant'),
    await made('committee', 'committee'),
    await made('qj-worker-1', 'counter'),
    await made('visitor'),
  ];
}

async function filesOf(
  { by, stranger }: Cast,
  applications: readonly Fixture[],
  drafts: readonly Fixture[],
): Promise<Fixture[]> {
  const attached = async (client: Client, path: string) => {
    const answer = await client.post(`/applications/${path}/attachments`, photo());
    mustBe(answer.status, 201, answer.text);
    return answer.body.id as string;
  };
  const onDrafts = await Promise.all(
    drafts.map(async (one) => ({
      ...one,
      name: `file on the ${one.name}`,
      id: await attached(by(one.owners[0] ?? ''), one.id),
    })),
  );
  const sent = async (
    client: Client,
    name: string,
    more: Record<string, unknown>,
    place: Partial<Fixture>,
  ): Promise<Fixture> => {
    const { id, version } = await draft(client, application({ personName: name, ...more }));
    const file = await attached(client, id);
    const answer = await client.post(`/applications/${id}/actions/submit`, {
      version,
      consent: electronicConsent,
    });
    mustBe(answer.status, 200, answer.text);
    return { name: '', owners: [], version: 0, ...place, id: file };
  };
  const center = applications.find(({ name }) => name === 'at the center');
  return [
    ...onDrafts,
    await sent(
      by('applicant'),
      '测试附件',
      {},
      { name: 'file at the center', owners: ['applicant'], organization: center?.organization },
    ),
    await sent(
      stranger,
      '测试附站',
      { chosenOrganizationId: (await placesOf(by('admin'))).station },
      { name: 'file at the station', organization: 'station' },
    ),
    await sent(
      stranger,
      '测试附外',
      { regionCode: town.heping },
      { name: 'file in another county', organization: 'heping' },
    ),
  ];
}

async function accountsOf(admin: Client, places: World['places']): Promise<Fixture[]> {
  const made = await admin.post('/staff', {
    userName: 'toy-member',
    displayName: '玩具',
    role: 'social_worker',
    organizationId: places.center,
  });
  mustBe(made.status, 201, made.text);
  const proof = { certificateNo: 'T-1', validFrom: '2020-01-01', validTo: '2099-01-01' };
  const { id } = made.body;
  const qualification = await admin.post(`/staff/${id}/qualifications`, proof);
  mustBe(qualification.status, 201, qualification.text);
  return [
    {
      name: 'a member of staff',
      id,
      version: await staffVersion(admin, id),
      owners: [],
      inner: qualification.body.id,
    },
  ];
}

async function staffVersion(admin: Client, id: string): Promise<number> {
  for (let cursor = ''; ;) {
    const { body } = await admin.get(`/staff${cursor ? `?cursor=${cursor}` : ''}`);
    const found = body.items.find((one: { id: string }) => one.id === id);
    if (found) return found.version;
    if (!body.nextCursor) throw new Error('The new account is in no list.');
    cursor = body.nextCursor;
  }
}

async function organizationsOf(admin: Client, places: World['places']): Promise<Fixture[]> {
  const { body } = await admin.get(`/organizations?region=${county.qijiang}`);
  const { id, version } = body.items.find((one: { id: string }) => one.id === places.station);
  return [{ name: 'the station', id, version, owners: [], organization: 'station', region: county.qijiang }];
}

async function invitationsOf({ by, places }: Cast): Promise<Fixture[]> {
  const made = async (civil: string, place: string, region: string): Promise<Fixture> => {
    const answer = await by(civil).post('/invitations', { organizationId: places[place] });
    mustBe(answer.status, 201, answer.text);
    return { name: `of ${place}`, id: answer.body.id, version: 1, owners: [], region };
  };
  return [
    await made('qj-civil', 'residents', county.qijiang),
    await made('sy-civil', 'residents of heping', county.heping),
  ];
}

const idOf = ({ id, version }: { id: string; version: number }) => ({ id, version });
