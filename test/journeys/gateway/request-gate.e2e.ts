import { privacyNotice } from '@jingkang/shared/texts/privacy-notice';
import { pooled, requestOf } from '../../permissions/calls';
import { expectationOf, noRecord } from '../../permissions/check';
import { groups } from '../../permissions/expected';
import { changedTables, refusalCount, tableDigests } from '../../permissions/tables';
import { buildWorld, type Fixture, type Person, recordsOf, type World } from '../../permissions/world';
import { asVisitor, Client, freshPhone } from '../../support/client';
import { sql } from '../../support/database';
import { formRoutes } from '../../support/form-routes';
import { holdTimedRun } from '../../support/held-schedule';
import { type Sent, sendRaw } from '../../support/raw-request';
import { type DocumentedRoute, documentedRoutes } from '../../support/routes';
import { demoAccount, type RunningServer, startServer } from '../../support/server';
import { told } from '../../support/told';

/** A route, somebody who may use it, and what they would send. */
interface Use {
  readonly route: string;
  readonly method: string;
  readonly path: string;
  readonly client: Client;
  readonly payload: string;
  readonly takesFile: boolean;
  readonly open: boolean;
}

const json = { 'content-type': 'application/json' };
const page = { 'sec-fetch-site': 'same-origin' };
const bytes = (text: string) => new TextEncoder().encode(text);
const form = () => {
  const data = new FormData();
  data.append('kind', 'photo');
  return data;
};

type Trick = readonly [name: string, code: string, sent: (use: Use) => Sent];

/** What another site, or somebody with a stolen cookie, can send. */
const tricks: readonly Trick[] = [
  ['a foreign Origin', 'foreign_origin', by({ ...json, origin: 'https://evil.example' })],
  ['another port', 'foreign_origin', by({ ...json, origin: 'http://127.0.0.1:1' })],
  ['Origin: null', 'foreign_origin', by({ ...json, origin: 'null' })],
  ['Sec-Fetch-Site: cross-site', 'foreign_origin', by({ ...json, 'sec-fetch-site': 'cross-site' })],
  ['Sec-Fetch-Site: same-site', 'foreign_origin', by({ ...json, 'sec-fetch-site': 'same-site' })],
  ['text/plain', 'media_type', by({ ...page, 'content-type': 'text/plain' })],
  ['urlencoded', 'media_type', by({ ...page, 'content-type': 'application/x-www-form-urlencoded' })],
  [
    'multipart where it is not said, JSON where a file is',
    'media_type',
    ({ takesFile, payload }) =>
      takesFile ? { headers: { ...page, ...json }, body: bytes(payload) } : { headers: page, body: form() },
  ],
  ['no content type', 'media_type', by(page)],
  [
    'a cookie alone',
    'unauthenticated',
    (use) => (use.takesFile ? { headers: {}, body: form() } : by(json)(use)),
  ],
];

function by(headers: Readonly<Record<string, string>>): Trick[2] {
  return ({ payload }) => ({ headers, body: bytes(payload) });
}

let server: RunningServer;
let world: World;
let document: DocumentedRoute[];

beforeAll(async () => {
  server = await startServer();
  world = await buildWorld(server);
  await holdTimedRun(server);
  document = await documentedRoutes(server);
});
afterAll(() => server.destroy());

/** Someone who may, with the version that is on the record: without the trick it would be done. */
function useOf({ route, operation, takesFile }: DocumentedRoute): Use {
  const open = operation['x-permission'] === null;
  const [person, fixture] = open ? [anyone(), undefined] : whoMay(route);
  const { method, path, body } = requestOf(person.client, route, world, fixture, fixture?.version ?? 0);
  const own = formRoutes.find((one) => one.route === route.replace('/api', ''));
  const payload = JSON.stringify((open ? own?.body : body) ?? {});
  return { route, method, path, client: person.client, payload, takesFile, open };
}

const anyone = () => world.people.find(({ role }) => role === 'applicant') as Person;

function whoMay(route: string): readonly [Person, Fixture | undefined] {
  const group = groups.find(({ routes }) => routes.includes(route));
  if (!group) throw new Error(`${route} is in no group.`);
  const fixtures = group.on === 'nothing' ? [undefined] : recordsOf(world, group);
  for (const person of world.people)
    for (const fixture of fixtures)
      if (person.client.session && expectationOf(group, person, fixture ?? noRecord) === 'open')
        return [person, fixture];
  throw new Error(`Nobody may use ${route}.`);
}

/** Sessions but for the moment they were last seen. */
const sessions = () => sql(server, 'SELECT id, token_hash, account_id, revoked_at FROM sessions ORDER BY id');
const codes = () => sql(server, 'SELECT * FROM one_time_codes ORDER BY 1');
const stored = async () => ({
  tables: await tableDigests(server),
  rest: JSON.stringify([await sessions(), await codes(), await refusalCount(server)]),
});

async function unchanged(before: Awaited<ReturnType<typeof stored>>): Promise<void> {
  const after = await stored();
  expect(changedTables(before.tables, after.tables)).toEqual([]);
  expect(after.rest).toBe(before.rest);
}

const usesOf = (wanted: (route: string) => boolean) =>
  document.filter(({ route }) => wanted(route)).map(useOf);

describe('what does not come from a page of this server', () => {
  it('is refused on every unsafe route, for someone who may, and changes nothing', async () => {
    const uses = usesOf((route) => !route.startsWith('GET '));
    const cells = uses.flatMap((use) => tricks.map((trick) => ({ use, trick })));
    const before = await stored();
    const wrong: string[] = [];
    await pooled(cells, async ({ use, trick: [name, code, sentBy] }) => {
      // A route that makes a token is open to whoever has none: there the cookie must mean nothing.
      const tokenless = use.open && code === 'unauthenticated';
      const sent = tokenless ? { headers: json, body: bytes('{}') } : sentBy(use);
      const answer = await sendRaw(use.client, use.method, use.path, sent);
      const codesTold = tokenless ? ['invalid', 'not_found'] : [code];
      if (
        !codesTold.includes(answer.code) ||
        answer.cookies.length ||
        !/[一-龥].*。$/.test(answer.body?.message)
      )
        wrong.push(`${use.route} · ${name}: ${answer.status} ${answer.code} ${answer.cookies.length}`);
    });
    told(`request gate: ${uses.length} unsafe routes × ${tricks.length} = ${cells.length} cells`);
    expect(uses.length).toBeGreaterThan(100);
    expect(wrong).toEqual([]);
    await unchanged(before);
  });

  it('reads nothing by a cookie on any GET route', async () => {
    const uses = usesOf((route) => route.startsWith('GET '));
    const places = [
      ['sec-fetch-site', 'same-site'],
      ['sec-fetch-site', 'cross-site'],
      ['origin', 'null'],
    ] as const;
    const before = await stored();
    const wrong: string[] = [];
    const cells = uses.filter(({ open }) => !open).flatMap((use) => places.map((place) => ({ use, place })));
    await pooled(cells, async ({ use, place: [name, value] }) => {
      const { status } = await sendRaw(use.client, use.method, use.path, { headers: { [name]: value } });
      if (status !== 401) wrong.push(`${use.route} · ${name} ${value}: ${status}`);
    });
    told(`request gate: ${cells.length} cells of GET routes`);
    expect(cells.length).toBeGreaterThan(150);
    expect(wrong).toEqual([]);
    await unchanged(before);
    for (const use of uses) {
      const { status } = await sendRaw(use.client, use.method, use.path, { headers: page });
      expect([use.route, status]).not.toEqual([use.route, 401]);
    }
  });

  it('has teeth: the same requests from a page of this server get past the gate', async () => {
    const ends = (route: string) => route.startsWith('DELETE ') || /sessions.*(lock|end)$/.test(route);
    // Whoever signs in anew ends the session that they came with: those routes last.
    const opens = ({ route }: { readonly route: string }) =>
      /POST .*\/sessions\/(draft|phone|wechat|staff)$/.test(route);
    const uses = usesOf((route) => !route.startsWith('GET ') && !ends(route));
    const wrong: string[] = [];
    const asked = uses
      .filter(({ takesFile }) => !takesFile)
      .sort((a, b) => Number(opens(a)) - Number(opens(b)));
    for (const use of asked) {
      const sent = { headers: { ...json, ...page, origin: server.url }, body: bytes(use.payload) };
      const { status } = await sendRaw(use.client, use.method, use.path, sent);
      if ([401, 403, 415].includes(status) && !use.route.includes('/sessions/staff'))
        wrong.push(`${use.route}: ${status}`);
    }
    expect(wrong).toEqual([]);
  });
});

describe('without the headers of a browser', () => {
  const bare = (path: string, body: object, more: Record<string, string> = {}) =>
    sendRaw(new Client(server.url), 'POST', path, {
      headers: { ...json, ...more },
      body: bytes(JSON.stringify(body)),
    });

  it('a sign-in gives its token in the answer and sets no cookie; the token works, and ends without one', async () => {
    const { userName, password } = demoAccount(server, 'qj-worker-1');
    const phone = freshPhone();
    const sent = await bare('/one-time-codes', { phone });
    const opened = [
      await bare('/sessions/staff', { userName, password }),
      await bare('/sessions/draft', { noticeVersion: privacyNotice.version }),
      await bare('/sessions/phone', { phone, code: sent.body.demoCode }),
    ];
    for (const { status, cookies, body } of opened) {
      expect({ status, cookies }).toEqual({ status: 201, cookies: [] });
      const authorization = `Bearer ${body.token}`;
      const current = await sendRaw(new Client(server.url), 'GET', '/sessions/current', {
        headers: { authorization },
      });
      expect(current.status).toBe(200);
      const ended = await sendRaw(new Client(server.url), 'DELETE', '/sessions/current', {
        headers: { authorization },
      });
      expect(ended).toMatchObject({ status: 204, cookies: [] });
    }
  });

  it('a draft session sent by bearer may fill in, and its cookie alone may not', async () => {
    const { body } = await bare('/sessions/draft', { noticeVersion: privacyNotice.version });
    const create = { noticeVersion: privacyNotice.version };
    expect((await bare('/applications', create, { authorization: `Bearer ${body.token}` })).status).toBe(201);
    const visitor = await asVisitor(server);
    const alone = await sendRaw(visitor, 'POST', '/applications', {
      headers: json,
      body: bytes(JSON.stringify(create)),
    });
    expect(alone).toMatchObject({ status: 401, code: 'unauthenticated' });
  });
});
