import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { patience } from './patience';
import { bare, type Program, startProgram } from './programs';
import { copySeeded } from './seeded';

export const root = resolve(__dirname, '../..');
export type DatabaseKind = 'embedded' | 'mariadb';
export const bothDatabases: readonly DatabaseKind[] = ['embedded', 'mariadb'];

export interface DemoAccount {
  /** Names the account on every installation. */
  readonly key: string;
  readonly role: string;
  readonly userName: string;
  readonly password: string;
  readonly place: string;
}

export interface RunningServer {
  readonly url: string;
  readonly pid: number;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly env: Readonly<Record<string, string>>;
  readonly accounts: readonly DemoAccount[];
  /** Everything it has written to its log so far. */
  log(): string;
  /** Null while it runs, and when a signal ended it. */
  exitCode(): number | null;
  /** Asks it to end, and waits. */
  stop(): Promise<void>;
  /** Cuts it off, as a power failure would. */
  kill(): Promise<void>;
  /** Starts it again on the same data and, unless told otherwise, the same port. */
  restart(env?: Readonly<Record<string, string>>): Promise<RunningServer>;
  /** Ends it and removes its data. */
  destroy(): Promise<void>;
}

export interface ServerOptions {
  readonly database?: DatabaseKind;
  readonly env?: Readonly<Record<string, string>>;
  /** Makes its place by itself; otherwise, and but in production, it starts on a copy of one that was made before. */
  readonly fresh?: true;
  /** The built project that is started, where it is another than this one. */
  readonly project?: string;
  /** In a process of its own: where the process is what is tested. */
  readonly alone?: boolean;
  /** An existing place to start on. */
  readonly on?: { readonly dataDir: string; readonly databaseUrl: string | undefined };
}

/** The private MariaDB that scripts/test.js starts. */
export function mariadbUrl(database: string): string {
  const base = process.env.TEST_MARIADB_URL;
  if (!base) throw new Error('TEST_MARIADB_URL is not set: run the tests through npm test.');
  return `${base}/${database}`;
}

/** Where test/support/environment.js finds those that a test file has not dropped. */
const databases = ((globalThis as Record<symbol, unknown>)[Symbol.for('jingkang.databases')] ??=
  new Set()) as Set<string>;

export async function createMariadbDatabase(): Promise<string> {
  const name = `jk_${randomBytes(6).toString('hex')}`;
  databases.add(name);
  const connection = await createConnection({ uri: mariadbUrl('') });
  await connection.query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
  await connection.end();
  return mariadbUrl(name);
}

export async function dropMariadbDatabase(url: string): Promise<void> {
  const name = new URL(url).pathname.slice(1);
  const connection = await createConnection({ uri: mariadbUrl('') });
  await connection.query(`DROP DATABASE IF EXISTS ${name}`);
  await connection.end();
  databases.delete(name);
}

/** Starts the built server on a seeded database of its own, on a free port of 127.0.0.1. */
export async function startServer({
  database = 'embedded',
  env = {},
  fresh,
  project = root,
  on,
  alone,
}: ServerOptions = {}): Promise<RunningServer> {
  const dataDir = on?.dataDir ?? mkdtempSync(join(tmpdir(), 'jk-test-'));
  const databaseUrl = on
    ? on.databaseUrl
    : database === 'mariadb'
      ? await createMariadbDatabase()
      : undefined;
  if (!on && !fresh && env.NODE_ENV !== 'production') await copySeeded(database, dataDir, databaseUrl);
  const settings: Record<string, string> = {
    HOST: '127.0.0.1',
    PORT: '0',
    THROTTLE_FACTOR: '1000000',
    FREE_SPACE_FLOOR_MB: '0',
    DATA_DIR: dataDir,
    ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
    ...(env.NODE_ENV === 'production' ? await tryOut(env.PORT) : {}),
    ...env,
  };
  const main = join(project, 'server/dist/main.js');
  const called = { program: main, env: { ...bare(), ...settings }, cwd: project };
  const running = startProgram({ ...called, serves: true, alone: alone ?? project !== root });
  const url = await listening(running).catch(async (error: unknown) => {
    await running.end('SIGKILL');
    if (!on) await removed(dataDir, databaseUrl);
    throw error;
  });
  const place = { dataDir, databaseUrl };
  return {
    url,
    pid: running.pid,
    ...place,
    env: settings,
    accounts: readAccounts(dataDir),
    log: running.output,
    exitCode: running.exitCode,
    stop: () => running.end('SIGTERM'),
    kill: () => running.end('SIGKILL'),
    restart: (more = {}) =>
      startServer({
        database,
        env: { ...env, PORT: new URL(url).port, ...more },
        project,
        on: place,
        ...(alone === undefined ? {} : { alone }),
      }),
    destroy: async () => {
      await running.end('SIGTERM');
      await removed(dataDir, databaseUrl);
    },
  };
}

async function removed(dataDir: string, databaseUrl: string | undefined): Promise<void> {
  if (databaseUrl) await dropMariadbDatabase(databaseUrl);
  rmSync(dataDir, { recursive: true, force: true });
}

/** Production asks where people reach it; here they do on this machine. */
async function tryOut(port?: string): Promise<Record<string, string>> {
  const free = Number(port) || (await freePort());
  return { PORT: String(free), PUBLIC_ORIGIN: `http://127.0.0.1:${free}` };
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => done(port));
    });
  });
}

/** Where commands are called: what is set there, and the folder, which is the repository unless it is said. */
export type Shell = Pick<RunningServer, 'env'> & { readonly cwd?: string };

const command = join(root, 'server/dist/command.js');
const callOf = ({ env, cwd = root }: Shell, args: readonly string[]) => ({
  program: command,
  args,
  env: { ...bare(), ...env },
  cwd,
});

/** Starts one of the operator's commands in a process of its own, to be followed or cut off in the middle. */
export function startCommand(shell: Shell, name: string, ...args: readonly string[]) {
  const { running, output, exitCode, end } = startProgram({ ...callOf(shell, [name, ...args]), alone: true });
  return { running, output, exitCode, kill: () => end('SIGKILL') };
}

/** Runs one of the operator's commands on a server's data; gives its exit code and output. */
export async function runCommand(
  shell: Shell,
  ...args: readonly string[]
): Promise<{ code: number; output: string }> {
  const { ended, output } = startProgram(callOf(shell, args));
  return { code: await ended, output: output() };
}

/** A member of the demo staff by its key: its user name is another on every installation. */
export function demoAccount({ accounts }: Pick<RunningServer, 'accounts'>, key: string): DemoAccount {
  const account = accounts.find((one) => one.key === key);
  if (!account) throw new Error(`There is no demo account ${key}.`);
  return account;
}

function readAccounts(dataDir: string): DemoAccount[] {
  try {
    return JSON.parse(readFileSync(join(dataDir, 'demo-accounts.json'), 'utf8')) as DemoAccount[];
  } catch {
    return [];
  }
}

function listening({ output, onOutput, ended }: Program): Promise<string> {
  return new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new Error(`The server did not start:\n${output()}`)), patience());
    // What it writes later is not read through again.
    let waiting = true;
    onOutput(() => {
      const found = waiting && /(http:\/\/127\.0\.0\.1:\d+)\/api\/docs/.exec(output())?.[1];
      if (!found) return;
      waiting = false;
      clearTimeout(timer);
      done(found);
    });
    void ended.then((code) => {
      clearTimeout(timer);
      fail(new Error(`The server ended with ${code}:\n${output()}`));
    });
  });
}
