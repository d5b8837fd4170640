import { send } from '../../permissions/calls';
import { buildWorld, clientOf, type Fixture, type World } from '../../permissions/world';
import { allAsks, answersTo, type Answers, type Ask, pagesOf, same } from '../../damage/asks';
import { type GuardedColumn, guardedColumns, tellReach } from '../../damage/columns';
import { damagesOf } from '../../damage/damages';
import { moreLife } from '../../damage/life';
import { type DamagedRow, rowToDamage, store, storeEach, storedRow } from '../../damage/rows';
import { failuresOf, halvesIn, isMarked, otherwise, wrongIn } from '../../damage/verdict';
import { type Answer, Client } from '../../support/client';
import { draft } from '../../support/factories';
import { until } from '../../support/patience';
import { demoAccount, type RunningServer, runCommand, startServer } from '../../support/server';
import { told } from '../../support/told';

const columns = guardedColumns();
const wordsOf = new Map<string, GuardedColumn[]>();
for (const column of columns.filter(({ kind }) => kind === 'word'))
  wordsOf.set(column.table, [...(wordsOf.get(column.table) ?? []), column]);
const alone = columns.filter(({ kind }) => kind !== 'word');
const nameOf = ({ table, column }: GuardedColumn) => `${table}.${column}`;
/** Columns that no list and no page shows; what reads them is tried by itself below. */
const unlisted = [
  'accounts.totp_sealed',
  'idempotency_keys.response_sealed',
  // A further page of paper is told on the page of an application that is no fixture.
  'consents.further_page_ids',
];

let server: RunningServer;
let world: World;
let asks: readonly Ask[];
/** Questions whose answers tell of asking, such as the evidence of it: they are looked at for failures only. */
let restless: readonly Ask[];
let before: Map<string, Answer>;
const rows = new Map<GuardedColumn, DamagedRow>();
/** By table, the questions that tell of its damage. */
const telling = new Map<string, readonly Ask[]>();
/** Restless questions that failed while all columns of a table were damaged. */
const failed: string[] = [];
let requests = 0;
let damages = 0;
let marked = 0;
let refusals = 0;

const answers = async (of: readonly Ask[]): Promise<Answers> => {
  requests += of.length;
  return answersTo(of);
};

beforeAll(async () => {
  server = await startServer();
  world = await buildWorld(server);
  await moreLife(world);
  expect((await runCommand(server, 'timed')).code).toBe(0);
  before = new Map();
  const every = allAsks(world);
  // What comes of asking, such as a page that was opened, is there before the first comparison.
  await answers(every);
  asks = await whole(every);
  restless = every.filter((ask) => !asks.includes(ask));
  for (const column of columns) rows.set(column, await rowToDamage(server, column, asks, before));
  for (const { client } of world.people) client.keepsContract = false;
  asks = fewAtLists(asks);
  await tellOf([...new Set(columns.map(({ table }) => table))], asks);
});
afterAll(() => server.destroy());

describe('any damaged column of any row', () => {
  it('every sealed column, every JSON column, every state and every word of the entities is known', () => {
    expect(columns.filter(({ kind }) => kind === 'sealed').length).toBeGreaterThan(20);
    expect(columns.filter(({ kind }) => kind === 'json').length).toBeGreaterThan(10);
    expect(columns.filter(({ kind }) => kind === 'state').length).toBeGreaterThan(8);
    expect(columns.filter(({ kind }) => kind === 'word').length).toBeGreaterThan(40);
  });

  it.each(alone.map((column) => [nameOf(column), column] as const))(
    '%s ends no list and no page, is told and logged by its id, and is as before once mended',
    async (name, column) => {
      const row = rowOf(column);
      // Asked again before each damage: time has gone by since, and opening a page has read what was told of it.
      let concerned = await standing(telling.get(column.table) ?? [], pagesOf(world, column.table, row.id));
      const trial = damagesOf(column, row);
      const logged = server.log().length;
      const markedBefore = marked;
      const wrong: string[] = [];
      for (const [damage, text] of Object.entries(trial)) {
        await store(server, row, text);
        const now = await answers(concerned);
        wrong.push(
          ...wrongIn(concerned, before, now, column.kind === 'state').map((line) => `${damage}: ${line}`),
        );
        // A review belongs to its application's row and is told as a part of its page.
        if (column.kind !== 'state' && row.key === 'id')
          wrong.push(...halvesIn(concerned, before, now, row.id).map((line) => `${damage}: ${line}`));
        concerned = concerned.filter((ask) => !same(before.get(ask.name), now.get(ask.name)));
        marked += [...now.values()].filter(isMarked).length;
        damages += 1;
      }
      const refused = await actionOn(row);
      await store(server, row, row.stored);
      const after = await answers(concerned);
      expect(wrong).toEqual([]);
      if (unlisted.includes(name)) return;
      expect(concerned.length).toBeGreaterThan(0);
      expect(otherwise(before, after, concerned)).toEqual([]);
      // A record that is in nobody's reach without its state was not looked into.
      if (column.kind !== 'state' || marked > markedBefore) await loggedBy(row, logged, trial);
      expect(refused).toBeUndefined();
    },
  );

  it.each([...wordsOf])(
    '%s: any word of no table ends no list and no page, is told and logged by its id, and is as before once mended',
    async (table, words) => {
      const pages = words.flatMap((column) => pagesOf(world, table, rowOf(column).id));
      const concerned = await standing(telling.get(table) ?? [], pages);
      const wrong: string[] = [];
      for (const column of words) {
        const row = rowOf(column);
        const trial = damagesOf(column, row);
        for (const [damage, text] of Object.entries(trial)) {
          const logged = server.log().length;
          await store(server, row, text);
          const now = await answers(concerned);
          await store(server, row, row.stored);
          const said = wrongIn(concerned, before, now, tellReach.includes(nameOf(column)));
          wrong.push(...said.map((line) => `${nameOf(column)}, ${damage}: ${line}`));
          damages += 1;
          const marks = [...now.values()].filter(isMarked).length;
          marked += marks;
          if (marks) await loggedBy(row, logged, trial, false);
        }
      }
      expect(wrong).toEqual([]);
      expect(otherwise(before, await answers(concerned), concerned)).toEqual([]);
    },
  );

  it('no question of evidence and notices fails while all columns of a table are damaged', () => {
    expect(restless.length).toBeGreaterThan(0);
    expect(failed).toEqual([]);
  });

  it('a sign-in whose second factor cannot be read says what to do', async () => {
    const column = { table: 'accounts', column: 'totp_sealed', kind: 'sealed' } as const;
    const confirmed = `totp_confirmed_at = ${Date.now()}`;
    const { userName, password } = demoAccount(server, 'qj-filler');
    for (const damaged of ['', 'v1.AAAA', '没有密封的文字']) {
      await store(
        server,
        { column, key: 'user_name', id: userName, stored: '', foreign: '' },
        damaged,
        confirmed,
      );
      const form = { userName, password, totp: '123456' };
      const answer = await new Client(server.url, 'console').post('/sessions/staff', form);
      expect(answer).toMatchObject({ status: 409, body: { code: 'unreadable' } });
      expect(answer.body.message).toContain('请告诉管理员');
    }
  });

  it('a draft that cannot be read is told as a draft to its owner, who deletes it', async () => {
    const person = clientOf(world.people, 'applicant');
    const { id } = await draft(person);
    const column = { table: 'applications', column: 'details_sealed', kind: 'sealed' } as const;
    await store(server, { column, key: 'id', id, stored: '', foreign: '' }, 'v1.AAAA');
    const told = async () =>
      (await person.get('/my/matters')).body.items.find((one: { id: string }) => one.id === id);
    expect(await told()).toMatchObject({ unreadable: true, draft: true });
    expect((await person.get(`/applications/${id}/draft`)).body.code).toBe('unreadable');
    expect((await person.delete(`/applications/${id}/draft`)).status).toBe(204);
    expect(await told()).toBeUndefined();
  });

  it('what was sent once is not done again when its answer cannot be read', async () => {
    const idempotencyKey = 'damaged-answer-0001';
    const made = await clientOf(world.people, 'applicant').post('/feedback', feedbackForm, {
      idempotencyKey,
    });
    expect(made.status).toBe(201);
    const column = { table: 'idempotency_keys', column: 'response_sealed', kind: 'sealed' } as const;
    const [newest] = await storedRow(
      server,
      'SELECT key_hash FROM idempotency_keys ORDER BY created_at DESC LIMIT 1',
    );
    await store(
      server,
      { column, key: 'key_hash', id: String(newest?.key_hash), stored: '', foreign: '' },
      'v1.AAAA',
    );
    const again = await clientOf(world.people, 'applicant').post('/feedback', feedbackForm, {
      idempotencyKey,
    });
    expect(again).toMatchObject({ status: 409, body: { code: 'unreadable' } });
  });

  it('time and the checks go on with every column damaged at once', async () => {
    await storeEach(server, columns.map(rowOf), ({ column }) => together[column.kind]);
    expect(await runCommand(server, 'timed', '--at', '2027-03-01')).toMatchObject({ code: 0 });
    const audit = await runCommand(server, 'audit:verify');
    expect(audit.output).toMatch(/problems=[1-9]/);
    const evidence = await runCommand(server, 'evidence:verify');
    expect(evidence.output).toMatch(/problems=[1-9]/);
    const rotated = await runCommand(server, 'keys:rotate', '--wait', '300');
    // What does not open is named by where it stands, and never by what stands there.
    expect(rotated.code).toBe(1);
    expect(rotated.output).toMatch(/does not open: applications\.details_sealed \S+\n/);
    expect(rotated.output).not.toMatch(/AAAA/);
    const again = await runCommand(server, 'keys:rotate', '--wait', '300');
    expect(again).toMatchObject({ code: 1, output: expect.stringContaining('Key 2 of a rotation') });
    const another = await runCommand(server, 'keys:rotate', '--wait', '300', '--new-key');
    expect(another).toMatchObject({ code: 1, output: expect.stringContaining('Key 3 is in') });
    expect(failuresOf(await answers([...asks, ...restless]))).toEqual([]);
  });

  it('says how much it walked', () => {
    told(
      `damaged rows: ${columns.length} columns, ${damages} damages, ${asks.length} questions and ${restless.length} restless ones, ${[...telling.values()].flat().length} of them telling of a table, ${requests} requests, ${marked} marked answers, ${refusals} refused actions`,
    );
    expect(refusals).toBeGreaterThan(5);
    expect(marked).toBeGreaterThan(columns.length);
  });
});

/** What every column holds when all are damaged at once. */
const together = { sealed: 'v1.AAAA', json: '{', state: 'nowhere', word: 'nowhere' } as const;

const feedbackForm = {
  kind: 'praise',
  target: 'platform',
  content: '测试的表扬',
  anonymous: false,
  regionCode: '500110001',
};

const rowOf = (column: GuardedColumn) => rows.get(column) as DamagedRow;

/** Of those who ask for the same list the first two: it is told to all of them by the same rule. */
const fewAtLists = (all: readonly Ask[]): Ask[] =>
  all.filter((ask, index) => {
    const sooner = all.slice(0, index).filter(({ route, fixture }) => !fixture && route === ask.route);
    return ask.fixture || sooner.length < 2;
  });

/**
 * Finds which of the questions tell of the damage of each table. What is answered as before while all of several tables
 * is damaged tells of none of them alone, so each half is asked about the rest.
 */
async function tellOf(tables: readonly string[], asked: readonly Ask[]): Promise<void> {
  const changed = await changedBy(
    columns.filter(({ table }) => tables.includes(table)),
    asked,
  );
  const [table = ''] = tables;
  if (tables.length === 1) return void telling.set(table, changed);
  const half = Math.ceil(tables.length / 2);
  for (const some of [tables.slice(0, half), tables.slice(half)]) await tellOf(some, changed);
}

/** Those of the questions that are answered otherwise while all of the columns are damaged. */
async function changedBy(of: readonly GuardedColumn[], asked: readonly Ask[]): Promise<Ask[]> {
  await storeEach(server, of.map(rowOf), ({ column }) => together[column.kind]);
  const now = await answers(asked);
  const isOfAll = of.length === columns.length;
  const isOfOneTable = of.every(({ table }) => table === of[0]?.table);
  if (isOfAll || isOfOneTable) failed.push(...failuresOf(await answers(restless)));
  await storeEach(server, of.map(rowOf), ({ stored }) => stored);
  return asked.filter(({ name }) => !same(before.get(name), now.get(name)));
}

/** Those of the same that are answered now, and what they are answered before the next damage. */
async function standing(asked: readonly Ask[], pages: readonly Ask[]): Promise<Ask[]> {
  // A page that is opened for the first time tells of it from then on.
  await answers(pages);
  const of = [...asked, ...pages];
  const now = await answers(of);
  const kept = of.filter(({ name }) => now.get(name)?.status === 200);
  for (const { name } of kept) before.set(name, now.get(name) as Answer);
  return kept;
}

/** Those that are answered, and twice the same. */
async function whole(of: readonly Ask[]): Promise<Ask[]> {
  const [once, twice] = [await answers(of), await answers(of)];
  const kept = of.filter(
    ({ name }) => same(once.get(name), twice.get(name)) && twice.get(name)?.status === 200,
  );
  for (const { name } of kept) before.set(name, twice.get(name) as Answer);
  return kept;
}

/** Tries the first action that the record offered while it was whole; gives what is wrong with the answer. */
async function actionOn(row: DamagedRow): Promise<string | undefined> {
  const page = asks.find(
    ({ route, fixture, name }) =>
      fixture?.id === row.id && /^GET \/api\/[\w-]+\/\{id\}$/.test(route) && before.get(name)?.body?.actions,
  );
  const offered =
    page && before.get(page.name)?.body.actions.find(({ allowed }: { allowed: boolean }) => allowed);
  if (!page || !offered) return undefined;
  const route = `${page.route.replace('GET', 'POST')}/actions/${offered.action}`;
  const select = `SELECT * FROM ${row.column.table} WHERE ${row.key} = '${row.id}'`;
  const [stored] = await storedRow(server, select);
  const fixture = { ...(page.fixture as Fixture), version: Number(stored?.version) };
  const answer = await send(page.person.client, route, world, fixture, false);
  const [kept] = await storedRow(server, select);
  if (JSON.stringify(kept) !== JSON.stringify(stored)) return `${route}: the damaged row was changed`;
  const refusing = row.column.kind === 'state' ? [404, 409, 422] : [409, 422];
  if (!refusing.includes(answer.status)) return `${route}: ${answer.status} ${answer.text}`;
  refusals += answer.body.code === 'unreadable' ? 1 : 0;
  return undefined;
}

/** The log names table, row and column, and nothing of what is stored. */
async function loggedBy(
  { column, id, stored }: DamagedRow,
  from: number,
  trial: object,
  byColumn = column.kind !== 'state',
): Promise<void> {
  // A state or a word is looked up by many: the log names the row, and the place of the look-up where it does not name the column.
  const named = byColumn ? `"column":"${column.column}"` : '';
  const name = `"table":"${column.table}","id":"${id}",${named}`;
  await until(() => server.log().slice(from).includes(name), `the log names ${name}`);
  const log = server.log().slice(from);
  const shown = [stored ?? '', ...Object.values(trial)].filter(
    (text) => text.length > 8 && log.includes(text),
  );
  expect(shown).toEqual([]);
}
