import { randomUUID } from 'node:crypto';
import { pooled, send } from './permissions/calls';
import {
  type Actor,
  expectationOf,
  findings,
  isNear,
  nameOf,
  noRecord,
  type Outcome,
  type Thing,
} from './permissions/check';
import { type Group, groups, lists, probeRoutes, publicRoutes, type Role } from './permissions/expected';
import { photo } from './permissions/photo';
import { changedTables, refusalCount, tableDigests } from './permissions/tables';
import { buildWorld, clientOf, type Fixture, type Person, recordsOf, type World } from './permissions/world';
import { asPhone, asStaff, Client, freshPhone } from './support/client';
import { holdTimedRun } from './support/held-schedule';
import { documentedRoutes } from './support/routes';
import { type RunningServer, startServer } from './support/server';

interface Operation {
  readonly 'x-permission': string | null;
  readonly 'x-limits': readonly { readonly times: number; readonly seconds: number }[];
  readonly 'x-roles': Readonly<Record<string, string>> | string | null;
  readonly requestBody?: { readonly content: Readonly<Record<string, unknown>> };
}

interface Cell {
  readonly group: Group;
  readonly route: string;
  readonly person: Person;
  readonly fixture: Fixture | undefined;
}

const unsafe = (route: string) => !route.startsWith('GET ');
const takesFile = (route: string) =>
  document[route]?.requestBody?.content['multipart/form-data'] !== undefined;
/** Such a request ends or locks what it is sent with, so it comes last. */
const ends = (route: string) => route.startsWith('DELETE ') || locks(route);
const locks = (route: string) => route.endsWith('/sessions/current/lock');

let server: RunningServer;
let world: World;
let document: Record<string, Operation>;

beforeAll(async () => {
  // A line of its log for each request is read by nobody here.
  server = await startServer({ env: { LOG_LEVEL: 'warn' } });
  world = await buildWorld(server);
  await holdTimedRun(server);
  const documented = await documentedRoutes(server);
  document = Object.fromEntries(documented.map(({ route, operation }) => [route, operation]));
});
afterAll(() => server.destroy());

const recordOf = (cell: Cell): Thing => cell.fixture ?? noRecord;
const expected = (cell: Cell) => expectationOf(cell.group, cell.person, recordOf(cell));

/**
 * Every route by every role: by everybody on each record where the role may something there, and where it may nothing by
 * one of them, another for each route, on one record.
 */
function allCells(): Cell[] {
  return groups.flatMap((group) =>
    group.routes.flatMap((route, turn) =>
      world.people.flatMap((person, place) => {
        const fixtures = group.on === 'nothing' ? [undefined] : recordsOf(world, group);
        const may = person.role && group.cells[person.role];
        const peers = world.people.filter(({ role }) => role === person.role);
        if (!may && peers[turn % peers.length] !== person) return [];
        const asked = may ? fixtures : [oneOf(fixtures, person, turn + place)];
        return asked.map((fixture) => ({ group, route, person, fixture }));
      }),
    ),
  );
}

/** One of those that are nearest to the person, which a mistake would open first; another for each route and person. */
function oneOf(records: readonly (Fixture | undefined)[], person: Person, turn: number): Fixture | undefined {
  const near = records.filter((record) => record && isNear(person, record));
  const among = near.length ? near : records;
  return among[turn % among.length];
}

async function ask(cell: Cell, open: boolean): Promise<Outcome> {
  const { status } = await send(cell.person.client, cell.route, world, cell.fixture, open);
  return { route: cell.route, actor: cell.person, record: recordOf(cell), status };
}

const outcomes: Outcome[] = [];

const groupOf = (route: string) => groups.find(({ routes }) => routes.includes(route)) as Group;

/** The ids of a list, through all of its pages. */
async function idsOf(client: Client, path: string): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor = ''; ;) {
    const { body } = await client.get(`${path}${cursor && `&cursor=${cursor}`}`);
    ids.push(...body.items.map(({ id }: { id: string }) => id));
    if (!body.nextCursor) return ids;
    cursor = body.nextCursor;
  }
}

describe('the document', () => {
  it('every route is in exactly one group of the table, and every route of the table is in the document', () => {
    const typed = [...publicRoutes, ...groups.flatMap(({ routes }) => routes)];
    expect(typed.filter((route, index) => typed.indexOf(route) !== index)).toEqual([]);
    expect(Object.keys(document).sort()).toEqual(typed.sort());
  });

  it('every route declares its permission and how often it may be used, but for the probe', () => {
    for (const [route, operation] of Object.entries(document)) {
      const open = publicRoutes.includes(route);
      expect([route, operation['x-permission'] === null]).toEqual([route, open]);
      const limited = operation['x-limits'].some(({ times }) => times > 0);
      expect([route, limited]).toEqual([route, !probeRoutes.includes(route)]);
    }
  });

  it('says of no role that it may use a route the table keeps from it', () => {
    const wrong = groups.flatMap(({ routes, cells }) =>
      routes.flatMap((route) => {
        const told = document[route]?.['x-roles'];
        if (!told || typeof told === 'string') return [];
        return Object.keys(told)
          .filter((role) => !cells[role as Role])
          .map((role) => `${route} · ${role}`);
      }),
    );
    expect(wrong).toEqual([]);
  });
});

describe('who may not', () => {
  it('is answered as if there were nothing, or asked to sign in, and changes nothing', async () => {
    const closed = allCells().filter((cell) => expected(cell) !== 'open');
    const before = await tableDigests(server);
    outcomes.push(...(await pooled(closed, (cell) => ask(cell, false))));
    expect(closed.length).toBeGreaterThan(4000);
    expect(findings(groups, outcomes)).toEqual([]);
    expect(changedTables(before, await tableDigests(server))).toEqual([]);
  });

  it('every route was asked by every role that may nothing there, and every record by somebody', () => {
    const asked = new Set(outcomes.map(({ route, actor }) => `${route} · ${actor.role}`));
    const seen = new Set(outcomes.map(({ route, record }) => `${route} · ${record.name}`));
    const untried = groups.flatMap((group) => {
      const { on, routes, cells } = group;
      const without = world.people.filter(({ role }) => !role || !cells[role]);
      const records = on === 'nothing' ? [] : recordsOf(world, group);
      return routes.flatMap((route) => [
        ...without.map(({ role }) => `${route} · ${role}`).filter((one) => !asked.has(one)),
        ...records.map(({ name }) => `${route} · ${name}`).filter((one) => !seen.has(one)),
      ]);
    });
    expect(untried).toEqual([]);
  });

  it('every refusal of a signed-in account is a row of evidence', async () => {
    const signedIn = outcomes.filter(
      ({ actor, status }) => status === 404 && actor.role && actor.role !== 'visitor',
    );
    expect(await refusalCount(server)).toBeGreaterThanOrEqual(signedIn.length);
  });

  it('an id that does not exist is answered exactly as one that is out of reach', async () => {
    const worker = clientOf(world.people, 'sy-worker');
    const kinds = groups
      .flatMap(({ routes }) => routes)
      .flatMap((route) => /^GET \/api\/(.+)\/\{id\}$/.exec(route)?.[1] ?? []);
    expect(kinds.length).toBeGreaterThan(10);
    for (const kind of kinds) {
      const unknown = await worker.get(`/${kind}/${randomUUID()}`);
      const foreign = await worker.get(`/${kind}/${world.fixtures.application[0]?.id}`);
      expect([kind, unknown.status, { ...unknown.body, requestId: '' }]).toEqual([
        kind,
        404,
        { ...foreign.body, requestId: '' },
      ]);
    }
  });
});

describe('who may', () => {
  it('gets an answer, or the reason why not now', async () => {
    const open = allCells().filter((cell) => expected(cell) === 'open');
    const answers = await pooled(
      open.filter(({ route }) => !ends(route)),
      (cell) => ask(cell, true),
    );
    const read = open.filter(({ route, group }) => !ends(route) && group.on === 'nothing' && !unsafe(route));
    expect(read.length).toBeGreaterThan(50);
    outcomes.push(...answers);
    expect(findings(groups, answers)).toEqual([]);
  });

  it('finds in a list exactly what may be opened one by one', async () => {
    const wrong: string[] = [];
    expect(lists.length).toBeGreaterThan(5);
    for (const { path, route } of lists) {
      const group = groupOf(route);
      for (const person of world.people.filter(({ role }) => role && group.cells[role])) {
        const found = await idsOf(person.client, path);
        // A proposal is on no list before the institution is asked.
        for (const fixture of recordsOf(world, group).filter(({ name }) => name !== 'not offered yet')) {
          const may = expectationOf(group, person, fixture) === 'open';
          if (found.includes(fixture.id) !== may)
            wrong.push(`${path} · ${person.name} · ${fixture.name}: ${may ? 'missing' : 'shown'}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('finds by an exact search only what is within reach', async () => {
    for (const person of world.people.filter(
      ({ role }) => role && ['social_worker', 'institution_manager', 'county_civil_affairs'].includes(role),
    ))
      for (const [value, fixture] of [
        ['测试中心', 0],
        ['测试站点', 1],
        ['测试外区', 2],
      ] as const) {
        const record = world.fixtures.application[fixture] as Fixture;
        const group = groupOf('GET /api/applications/{id}');
        const { body } = await person.client.post('/applications/searches', { by: 'name', value });
        const found = body.items.map((row: { id: string }) => row.id).includes(record.id);
        expect([person.name, value, found]).toEqual([
          person.name,
          value,
          expectationOf(group, person, record) === 'open',
        ]);
      }
  });

  it('takes away only the own draft, the own file and the own session', async () => {
    const open = allCells().filter((cell) => ends(cell.route) && expected(cell) === 'open');
    const last = (route: string) => (locks(route) ? 2 : 3);
    const rank = ({ route }: Cell) =>
      /attachments|files/.test(route) ? 0 : route.includes('draft') ? 1 : last(route);
    for (const cell of open.sort((a, b) => rank(a) - rank(b))) outcomes.push(await ask(cell, true));
    expect(findings(groups, outcomes)).toEqual([]);
    for (const { client, name } of world.people)
      expect([name, (await client.get('/sessions/current')).status]).toEqual([name, 401]);
  });

  it('the walk was whole: every group was opened by whom it is for, and closed to somebody', () => {
    for (const { name, routes, cells } of groups) {
      const seen = outcomes.filter(({ route }) => routes.includes(route));
      const opened = new Set(
        seen.filter(({ status }) => ![401, 404].includes(status)).map(({ actor }) => actor.role),
      );
      expect([name, [...opened].sort()]).toEqual([name, Object.keys(cells).sort()]);
    }
  });
});

describe('a public route', () => {
  it('is open without a session', async () => {
    const nobody = new Client(server.url);
    for (const route of publicRoutes) {
      const [method = '', path = ''] = route.split(' ');
      const target = path.replace('/api', '').replace('{code}', '500110').replace('{token}', 'no-such-token');
      const { status } = await nobody.call(method, target, unsafe(route) ? {} : undefined);
      const fine = path.includes('{token}') && !unsafe(route) ? [404] : unsafe(route) ? [404, 422] : [200];
      expect([route, fine.includes(status)]).toEqual([route, true]);
    }
  });
});

describe('a request that changes something', () => {
  it.each(['staff', 'public'])(
    'is refused with 403 when it comes with the cookie alone (%s), on every route',
    async (kind) => {
      const client = kind === 'staff' ? await asStaff(server, 'admin') : await asPhone(server, freshPhone());
      const before = await tableDigests(server);
      const wrong: string[] = [];
      for (const route of Object.keys(document).filter(unsafe)) {
        const [method = '', path = ''] = route.split(' ');
        const target = path.replace('/api', '').replace(/\{\w+\}/g, randomUUID());
        for (const token of [undefined, 'x'.repeat(43)]) {
          const headers: Record<string, string> = token ? { 'x-csrf-token': token } : { 'x-csrf-token': '' };
          const { status, body } = await client.call(method, target, takesFile(route) ? photo() : {}, {
            headers,
          });
          if (status !== 403 || body?.code !== 'csrf') wrong.push(`${route}: ${status}`);
        }
      }
      expect(wrong).toEqual([]);
      expect(changedTables(before, await tableDigests(server))).toEqual([]);
      expect((await client.get('/sessions/current')).status).toBe(200);
    },
  );
});

describe('the check has teeth', () => {
  const county: Actor = { name: 'qj-finance', role: 'county_finance', region: '500110' };
  const record: Thing = {
    name: 'at the center',
    owners: ['applicant'],
    organization: 'center',
    region: '500110001',
  };

  it('one forbidden cell that answers is found, and nothing else', () => {
    const index = outcomes.findIndex(
      ({ route, actor }) => route === 'GET /api/cases/{id}' && actor.name === 'qj-finance',
    );
    const opened = outcomes.map((outcome, i) => (i === index ? { ...outcome, status: 200 } : outcome));
    const cell = outcomes[index] as Outcome;
    expect(findings(groups, opened)).toEqual([`${nameOf(cell)}: hidden, but 200`]);
  });

  it('one cell taken from the table is found wherever the server opens it, and nothing else', () => {
    const without = groups.map((group) => {
      const { therapist: _, ...cells } = group.cells;
      return group.name === 'reading a case' ? { ...group, cells } : group;
    });
    expect(findings(without, outcomes)).toEqual([
      'GET /api/cases/{id} · qj-therapist · of the applicant: hidden, but 200',
      'GET /api/cases/{id} · qj-therapist · of a committee worker: hidden, but 200',
      'GET /api/cases/{id} · sy-therapist · in another county: hidden, but 200',
    ]);
  });

  it.each([
    [200, 'hidden, but 200'],
    [401, 'hidden, but 401'],
    [403, 'hidden, but 403'],
    [409, 'hidden, but 409'],
    [422, 'hidden, but 422'],
    [500, 'hidden, but 500'],
  ])('what must be hidden may not answer %s', (status, told) => {
    const outcome = { route: 'GET /api/applications/{id}', actor: county, record, status };
    expect(findings(groups, [outcome])).toEqual([
      `GET /api/applications/{id} · qj-finance · at the center: ${told}`,
    ]);
  });

  it('a route that nobody put into the table is found', () => {
    expect(findings(groups, [{ route: 'GET /api/secrets', actor: county, record, status: 404 }])).toEqual([
      'GET /api/secrets is in no group',
    ]);
  });
});
