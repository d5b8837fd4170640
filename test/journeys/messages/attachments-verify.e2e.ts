import { randomUUID } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { asPhone, type Client, freshPhone } from '../../support/client';
import { sql } from '../../support/database';
import { draft } from '../../support/factories';
import { FaultyFiles } from '../../support/faulty-files';
import { png, upload } from '../../support/files';
import {
  bothDatabases,
  createMariadbDatabase,
  dropMariadbDatabase,
  type RunningServer,
  runCommand,
  startServer,
} from '../../support/server';
import { claimedOf, fileOf, filesOf, storeOf } from '../../support/stored-files';

/** Three of each of five people: one person's files are read one after the other, and few may wait. */
const AT_ONCE = 15;

describe.each(bothDatabases)('files and their rows on the %s database', (database) => {
  let server: RunningServer;
  let faulty: FaultyFiles;
  let owner: Client;
  let image: Buffer;
  beforeAll(async () => {
    faulty = new FaultyFiles();
    server = await startServer({ database, env: faulty.env });
    image = await png();
  });
  // Somebody else each time: nobody holds more drafts than a quota.
  beforeEach(async () => {
    owner = await asPhone(server, freshPhone());
  });
  afterAll(async () => {
    await server.destroy();
    faulty.remove();
  });

  const verify = (...args: string[]) => runCommand(faulty.without(server), 'attachments:verify', ...args);
  /** The server may be at it by itself: then again. What it has swept is told by what is left. */
  const timed = async (...args: string[]): Promise<void> => {
    for (;;) {
      const { code, output } = await runCommand(faulty.without(server), 'timed', ...args);
      if (output.includes('Another server is at it.')) continue;
      expect({ code, output }).toMatchObject({ code: 0, output: expect.stringMatching(/^filesSwept \d+$/m) });
      return;
    }
  };
  const added = async (): Promise<string> => {
    const { id } = await draft(owner);
    const answer = await upload(owner, id, 'photo', image);
    expect(answer.status).toBe(201);
    return answer.body.id;
  };
  const long = new Date(Date.now() - 25 * 3_600_000);
  const aged = (path: string) => utimesSync(path, long, long);
  /** A file that no row claims. */
  const stray = (ending: 'sealed' | 'part', old: boolean): string => {
    const id = randomUUID();
    const path = fileOf(server, id).replace(/sealed$/, ending);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, 'whatever it was');
    if (old) aged(path);
    return id;
  };
  const nothingButRows = async () => expect(filesOf(server)).toEqual(await claimedOf(server));

  it('the sweep removes what no row claims after a day, what could not be removed at once too, and nothing that is young or has its row', async () => {
    const kept = await added();
    aged(fileOf(server, kept));
    const left = await added();
    const removed = await faulty.during({ step: 'unlink', code: 'EIO' }, () =>
      owner.delete(`/attachments/${left}`),
    );
    expect(removed.status).toBe(204);
    expect(existsSync(fileOf(server, left))).toBe(true);
    aged(fileOf(server, left));
    stray('sealed', true);
    stray('part', true);
    const [young, unfinished] = [stray('sealed', false), stray('part', false)];
    await timed();
    const claimed = await claimedOf(server);
    expect(filesOf(server)).toEqual([...claimed, `${young}.sealed`, `${unfinished}.part`].sort());
    // A clock that runs ahead makes nothing old.
    await timed('--at', new Date(Date.now() + 48 * 3_600_000).toISOString());
    expect(filesOf(server)).toEqual([...claimed, `${young}.sealed`, `${unfinished}.part`].sort());
    for (const [id, ending] of [
      [young, 'sealed'],
      [unfinished, 'part'],
    ] as const)
      rmSync(fileOf(server, id).replace(/sealed$/, ending));
    await nothingButRows();
  });

  it('a store beside another database is left alone but for what was never finished', async () => {
    const rows = (await claimedOf(server)).length;
    const strays = Array.from({ length: rows + 101 }, () => stray('sealed', true));
    const unfinished = fileOf(server, stray('part', true)).replace(/sealed$/, 'part');
    await timed();
    expect(existsSync(unfinished)).toBe(false);
    for (const id of strays) expect(existsSync(fileOf(server, id))).toBe(true);
    expect((await verify('--remove-orphans')).output).toContain(`removed ${strays.length}`);
    await nothingButRows();
  });

  it('cut off between the file and the commit, and in the middle of many uploads, the sweep leaves the files with rows', async () => {
    const crowd: { by: Client; id: string }[] = [];
    for (let n = 0; n < 5; n += 1) {
      const by = await asPhone(server, freshPhone());
      crowd.push({ by, id: (await draft(by)).id });
    }
    const sent = (n: number) => {
      const { by, id } = crowd[n % 5] as (typeof crowd)[number];
      return upload(by, id, 'photo', image).catch(() => undefined);
    };
    const before = (await claimedOf(server)).length;
    const cut = faulty.during({ step: 'renamed', kill: true }, () => sent(0));
    expect(await cut).toBeUndefined();
    await server.kill();
    expect(filesOf(server)).toHaveLength(before + 1);
    expect(await claimedOf(server)).toHaveLength(before);

    server = await server.restart();
    let answered = 0;
    const sending = Array.from({ length: AT_ONCE }, async (_, n) => {
      const answer = await sent(n);
      if (answer?.status === 201 && (answered += 1) === 5) await server.kill();
    });
    await Promise.all(sending);
    await server.kill();
    for (const name of filesOf(server)) aged(join(storeOf(server), name.slice(34, 36), name));
    const claimed = await claimedOf(server);
    expect(claimed.length).toBeGreaterThanOrEqual(before + 5);
    for (const name of claimed) expect(filesOf(server)).toContain(name);
    await timed();
    await nothingButRows();
    expect(await verify()).toMatchObject({
      code: 0,
      output: expect.stringContaining('Everything is whole.'),
    });
    server = await server.restart();
  });

  const damage: readonly [string, RegExp, (id: string, path: string) => void | Promise<unknown>][] = [
    ['missing', /missing/, (_, path) => rmSync(path)],
    ['damaged', /does not open/, (_, path) => appendFileSync(path, 'x')],
    ['damaged', /does not open/, (_, path) => writeFileSync(path, '')],
    ['damaged', /does not open/, (_, path) => writeFileSync(path, Buffer.alloc(300, 255))],
    [
      'damaged',
      /does not open/,
      async (_, path) => writeFileSync(path, readFileSync(fileOf(server, await added()))),
    ],
    ['unreadable', /cannot be read \(EISDIR\)/, (_, path) => (rmSync(path), mkdirSync(path))],
    [
      'wrongSize',
      /bytes, and its row says 7/,
      (id) => sql(server, `UPDATE attachments SET size = 7 WHERE id = '${id}'`),
    ],
  ];
  it(`attachments:verify names each of ${damage.length} faults by its id, and what no row claims, which it removes when told to; no file that is whole or young`, async () => {
    const told = { missing: 409, damaged: 409, unreadable: 503, wrongSize: 200 } as Record<string, number>;
    const whole = await added();
    const hurt: { fault: string; words: RegExp; id: string }[] = [];
    for (const [fault, words, work] of damage) {
      const id = await added();
      await work(id, fileOf(server, id));
      hurt.push({ fault, words, id });
    }
    const [orphan, unfinished] = [stray('sealed', true), stray('part', true)];
    const young = stray('sealed', false);
    const { code, output } = await verify();
    expect(code).toBe(1);
    expect(output).toContain(`problems=${damage.length + 2}`);
    expect(output).toContain(`file ${orphan}: no attachment has it`);
    expect(output).toContain(`file ${unfinished}: an upload that was never finished`);
    for (const sound of [whole, young]) expect(output).not.toContain(sound);
    for (const { fault, words, id } of hurt) {
      const line = output.split('\n').find((one) => one.startsWith(`attachment ${id}:`)) ?? '';
      expect({ fault, line }).toMatchObject({ line: expect.stringMatching(words) });
      const times = hurt.filter((one) => one.fault === fault).length;
      expect(output).toMatch(new RegExp(`^${fault} ${times}$`, 'm'));
      expect({ fault, status: (await owner.get(`/attachments/${id}`)).status }).toEqual({
        fault,
        status: told[fault],
      });
    }
    for (const { id } of hurt) {
      await owner.delete(`/attachments/${id}`);
      rmSync(fileOf(server, id), { recursive: true, force: true });
    }
    expect(await verify('--remove-orphans')).toMatchObject({
      code: 0,
      output: expect.stringMatching(/^young 1$[^]*^removed 2$/m),
    });
    expect(existsSync(fileOf(server, young))).toBe(true);
    rmSync(fileOf(server, young));
    await nothingButRows();
  });

  it('it survives a store that is gone or is no folder, and makes none', async () => {
    const rows = (await claimedOf(server)).length;
    const [folder, aside] = [storeOf(server), `${storeOf(server)}-aside`];
    renameSync(folder, aside);
    const gone = await verify();
    expect(existsSync(folder)).toBe(false);
    writeFileSync(folder, 'no folder');
    const blocked = await verify();
    rmSync(folder);
    renameSync(aside, folder);
    expect(gone).toMatchObject({ code: 1, output: expect.stringContaining(`missing ${rows}`) });
    expect(blocked).toMatchObject({ code: 1, output: expect.stringContaining('cannot be read (ENOTDIR)') });
  });

  const checks = ['attachments:verify', 'evidence:verify', 'audit:verify'];
  it(`${checks.join(', ')} make nothing in an empty place`, async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'jk-empty-'));
    const databaseUrl = database === 'mariadb' ? await createMariadbDatabase() : undefined;
    const place = { dataDir, databaseUrl };
    const env = { DATA_DIR: dataDir, ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}) };
    const allTell = async (more: object, words: RegExp) => {
      const told = await Promise.all(checks.map((name) => runCommand({ env: { ...env, ...more } }, name)));
      for (const one of told) expect(one).toMatchObject({ code: 1, output: expect.stringMatching(words) });
      expect(readdirSync(dataDir)).toEqual([]);
    };
    await allTell({}, /There is no (database|table of this service)/);
    const keys = { FIELD_KEYS_FILE: join(server.dataDir, 'field-keys.json') };
    await allTell(keys, /There is no (database|table of this service)/);
    if (databaseUrl) {
      expect(await sql(place, 'SHOW TABLES')).toEqual([]);
      await dropMariadbDatabase(databaseUrl);
    }
    rmSync(dataDir, { recursive: true });
  });
});
