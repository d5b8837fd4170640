import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { committeePhone, guardianPhones, moreStaff, type Person, staffNames } from './people';
import { type Query, recordTables, type Row } from './stored';

export interface Sent {
  readonly by: Person;
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly url: string;
  readonly body?: unknown;
  readonly file?: { readonly kind: string; readonly bytes: Buffer; readonly type: string };
}

export interface Answer {
  readonly status: number;
  readonly body: any;
}

/** The real server in this process, on a database of its own and by a clock that the model moves. */
export interface World {
  readonly people: readonly Person[];
  readonly organizations: readonly Row[];
  readonly query: Query;
  send(sent: Sent): Promise<Answer>;
  now(): Date;
  /** Lets time pass; the sessions go on. */
  advance(milliseconds: number): Promise<void>;
  /** What the timed run did, or undefined when it did not run. */
  timedRun(): Promise<Readonly<Record<string, number>> | undefined>;
  riskOf(row: Row): number | undefined;
  /** A risk as the server would seal it for a case. */
  sealedRisk(caseId: string, level: number): string;
  /** Problems of the chains of evidence. */
  brokenEvidence(): Promise<readonly string[]>;
  /** Runs work whose changes to the database are all taken back. */
  undone<Result>(work: (query: Query) => Promise<Result>): Promise<Result>;
  /** As at the beginning: the same people and institutions, nothing else, and the first day. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

/** So that the 30th of November and its third month lie in the first weeks. */
const start = new Date('2025-11-24T01:00:00Z');
const SESSION = 12 * 3_600_000;
const passing = [
  'evidence_events',
  'evidence_heads',
  'idempotency_keys',
  'throttle_counters',
  'leases',
  'upload_counters',
];
const capacities: Readonly<Record<string, number>> = { center: 6, station: 3, point: 2, hospital: 2 };

export async function openWorld(root: string, databaseUrl?: string): Promise<World> {
  const testing = await import(pathToFileURL(resolve(root, 'server/dist/testing.js')).href);
  const dataDir = mkdtempSync(join(tmpdir(), 'jk-model-'));
  const settings = new testing.Settings({
    dataDir,
    databaseUrl,
    root,
    fieldKeysFile: join(dataDir, 'field-keys.json'),
    throttleFactor: 1_000_000,
    freeSpaceFloorMb: 0,
    logLevel: 'silent',
  });
  const clock = new testing.FixedClock(start);
  const parts = await testing.openParts(settings, { clock });
  const { dataSource } = parts;
  const cipher = new testing.FieldCipher(parts.keys);
  const query: Query = (sql, params = []) => dataSource.query(sql, [...params]);
  const insert = async (table: string, row: Row, into: Query = query) => {
    const names = Object.keys(row);
    const marks = names.map(() => '?').join(', ');
    await into(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${marks})`, Object.values(row));
  };

  await testing.seedRegions(dataSource);
  await testing.seedHolidays(dataSource);
  await testing.seedOrganizations(dataSource, clock);
  // Named by their keys: a walk reads the same wherever it is repeated.
  for (const { key, userName } of await testing.seedStaff({ dataSource, clock, cipher, dataDir }))
    await query('UPDATE accounts SET user_name = ? WHERE user_name = ?', [key, userName]);
  await addPeople(query, insert, cipher);
  for (const [kind, capacity] of Object.entries(capacities))
    await query('UPDATE organizations SET capacity = ? WHERE kind = ?', [capacity, kind]);
  const people = await signedIn(query, insert, testing.hashOfToken);
  const base = new Map<string, Row[]>();
  for (const table of recordTables) base.set(table, await query(`SELECT * FROM ${table}`));
  const app = await testing.createApplication(parts);
  const timed = app.get(testing.TimedRun);

  const keepSessions = () =>
    query('UPDATE sessions SET last_seen_at = ?, expires_at = ?', [
      clock.now().getTime(),
      clock.now().getTime() + SESSION,
    ]);

  return {
    people,
    organizations: base.get('organizations') ?? [],
    query,
    now: () => clock.now(),
    send: (sent) => send(app, sent),
    timedRun: () => timed.run(),
    advance: async (milliseconds) => {
      clock.advance(milliseconds);
      await keepSessions();
    },
    riskOf: ({ id, risk_sealed }) =>
      risk_sealed ? cipher.openJson(risk_sealed, `cases.risk:${id}`).level : undefined,
    sealedRisk: (id, level) =>
      cipher.sealJson({ level, source: 'assessment', on: '2026-01-01' }, `cases.risk:${id}`),
    brokenEvidence: async () => {
      const chain = new testing.EvidenceChain(Buffer.from(parts.keys.chainKey, 'base64'));
      const findings = new testing.Gathered();
      await testing.verifyEvidence(dataSource, chain, findings);
      return findings.problems;
    },
    undone: (work) => undone(dataSource, work),
    reset: async () => {
      clock.set(start);
      for (const table of [...recordTables, ...passing]) await query(`DELETE FROM ${table}`);
      for (const [table, rows] of base) for (const row of rows) await insert(table, row);
      await keepSessions();
    },
    close: async () => {
      await app.close();
      await dataSource.destroy();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

type Insert = (table: string, row: Row, into?: Query) => Promise<void>;

async function addPeople(query: Query, insert: Insert, cipher: any): Promise<void> {
  const named = async (userName: string) =>
    (await query('SELECT * FROM accounts WHERE user_name = ?', [userName]))[0] ?? {};
  for (const [userName, role, beside] of moreStaff)
    await insert('accounts', { ...(await named(beside)), id: randomUUID(), user_name: userName, role });
  const pattern = await named('admin');
  for (const phone of guardianPhones) {
    const id = randomUUID();
    const account = {
      id,
      kind: 'public',
      role: 'applicant',
      user_name: null,
      password_hash: null,
      phone_sealed: cipher.seal(phone, `accounts.phone:${id}`),
      phone_hash: cipher.lookupHash('phone', phone),
    };
    await insert('accounts', { ...pattern, ...account });
  }
}

/** Sessions made by hand: signing in is tested elsewhere. */
async function signedIn(query: Query, insert: Insert, hashOfToken: (t: string) => string): Promise<Person[]> {
  const accounts = await query('SELECT * FROM accounts ORDER BY created_at, user_name, id');
  const committee = accounts.filter((row) => row.role === 'committee_worker').slice(0, 1);
  const guardians = accounts.filter((row) => row.role === 'applicant');
  const wanted = [...staffNames, ...moreStaff.map(([name]) => name)];
  const staff = wanted.map((name) => accounts.find((row) => row.user_name === name));
  const people: Person[] = [];
  for (const row of [...staff, ...committee, ...guardians]) {
    if (!row) throw new Error('A member of the demo staff that the model needs is not there.');
    const token = randomBytes(32).toString('base64url');
    const index = guardians.indexOf(row);
    const phone = index >= 0 ? guardianPhones[index] : undefined;
    people.push({
      name: row.user_name ?? (phone ? `guardian-${index}` : 'committee'),
      id: row.id,
      role: row.role,
      organizationId: row.organization_id,
      token,
      kind: row.kind,
      ...(row.role === 'committee_worker' ? { phone: committeePhone } : phone ? { phone } : {}),
    });
    await insert('sessions', {
      id: randomUUID(),
      token_hash: hashOfToken(token),
      csrf_token: createHash('sha256').update(token).digest('base64url'),
      kind: row.kind,
      account_id: row.id,
      notice_version: null,
      created_at: 0,
      last_seen_at: 0,
      expires_at: 0,
      revoked_at: null,
      second_factor: 1,
    });
  }
  return people;
}

async function send(app: any, { by, method, url, body, file }: Sent): Promise<Answer> {
  const headers: Record<string, string> = {
    authorization: `Bearer ${by.token}`,
    'x-client': by.kind === 'staff' ? 'console' : 'weapp',
    'idempotency-key': randomUUID(),
  };
  const upload = file && multipart(file);
  if (upload) headers['content-type'] = upload.type;
  const payload = upload ? upload.bytes : body === undefined ? {} : body;
  const request = { method, url: `/api${url}`, headers, ...(method === 'GET' ? {} : { payload }) };
  const response = await app.getHttpAdapter().getInstance().inject(request);
  const isJson = String(response.headers['content-type']).includes('json');
  return { status: response.statusCode, body: isJson ? JSON.parse(response.payload) : response.payload };
}

function multipart({ kind, bytes, type }: NonNullable<Sent['file']>): { type: string; bytes: Buffer } {
  const mark = 'the-edge-of-a-part';
  const head =
    `--${mark}\r\nContent-Disposition: form-data; name="kind"\r\n\r\n${kind}\r\n` +
    `--${mark}\r\nContent-Disposition: form-data; name="file"; filename="file"\r\nContent-Type: ${type}\r\n\r\n`;
  const tail = `\r\n--${mark}--\r\n`;
  return {
    type: `multipart/form-data; boundary=${mark}`,
    bytes: Buffer.concat([Buffer.from(head), bytes, Buffer.from(tail)]),
  };
}

class TakenBack extends Error {}

async function undone<Result>(dataSource: any, work: (query: Query) => Promise<Result>): Promise<Result> {
  let result: Result | undefined;
  const inside = async (manager: any) => {
    result = await work((sql, params = []) => manager.query(sql, [...params]));
    throw new TakenBack();
  };
  await dataSource.transaction(inside).catch((error: unknown) => {
    if (!(error instanceof TakenBack)) throw error;
  });
  return result as Result;
}
