// A private MariaDB on 127.0.0.1, for tests and the bench: its own data folder, a free port, stopped by its own pid.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chownSync,
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  statfsSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { delimiter, dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PATIENCE_MS, root } from './steps.js';

// The driver is a package of the tests and of the server, not of the root.
const { createConnection } = createRequire(join(root, 'test/package.json'))('mysql2/promise');

/**
 * Starts one in `dir`, made there at the first start, with more `options` of mariadbd where they are given.
 * The URL has no database and no slash at its end.
 */
export async function startMariadb({ dir, port, options = [] }) {
  const data = resolve(dir, 'data');
  const log = resolve(dir, 'mariadb.log');
  const account = accountFor();
  const user = account ? [`--user=${account.name}`] : [];
  // Of its own: whoever runs the tests may keep his temporary files where the account of MariaDB cannot write.
  const tmp = resolve(dir, 'tmp');
  mkdirSync(tmp, { recursive: true });
  if (account) for (const folder of [dir, tmp]) chownSync(folder, account.uid, account.gid);
  if (!existsSync(join(data, 'mysql'))) install(data, tmp, user);
  const listens = port ?? (await freePort());
  const out = openSync(log, 'a');
  const all = [...serverOptions(data, tmp, listens), ...user, ...options];
  const child = spawn(found('mariadbd', 'mysqld'), all, { stdio: ['ignore', out, out] });
  closeSync(out);
  const url = `mysql://root@127.0.0.1:${listens}`;
  const gone = new Promise((done) => child.once('exit', done));
  const failed = new Promise((_, fail) => child.once('error', fail));
  try {
    await Promise.race([ready(url, child, log), failed]);
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
  return { url, pid: child.pid, stop: () => stop(child, gone) };
}

/** What little is written needs, where many run beside each other in memory. */
export const smallOptions = [
  '--innodb-log-file-size=8M',
  '--innodb-buffer-pool-size=32M',
  '--innodb-autoextend-increment=4',
];

/** Copies one that does not run, for `startMariadb` in another folder. */
export function copyMariadb(from, to) {
  const [data, copy] = [from, to].map((dir) => join(dir, 'data'));
  cpSync(data, copy, { recursive: true });
  // mariadbd runs as another account than root; its files are that account's.
  if (accountFor()) execFileSync('chown', ['-R', `--reference=${data}`, copy]);
}

function serverOptions(data, tmp, port) {
  return [
    '--no-defaults',
    `--datadir=${data}`,
    `--tmpdir=${tmp}`,
    `--socket=${join(data, 'm.sock')}`,
    `--pid-file=${join(data, 'm.pid')}`,
    `--port=${port}`,
    '--bind-address=127.0.0.1',
    '--character-set-server=utf8mb4',
    '--collation-server=utf8mb4_unicode_ci',
    '--skip-name-resolve',
    '--default-time-zone=+00:00',
    '--max-connections=600',
    '--innodb-buffer-pool-size=256M',
  ];
}

function install(data, tmp, user) {
  const tool = found('mariadb-install-db', 'mysql_install_db');
  const options = [
    '--no-defaults',
    ...user,
    '--auth-root-authentication-method=normal',
    `--datadir=${data}`,
    `--tmpdir=${tmp}`,
    '--skip-test-db',
    // It grows at a start that asks for more.
    ...smallOptions,
  ];
  const { status, error, stdout, stderr } = spawnSync(tool, options, { encoding: 'utf8' });
  if (status === 0) return;
  const { bavail, bsize } = statfsSync(dirname(data));
  const free = Math.floor((bavail * bsize) / 2 ** 20);
  // The server tells the reason on stderr; the tool gives a page of advice.
  throw new Error(`${tool} ended with ${status ?? error}, ${free} MiB free:\n${stderr}\n${stdout}`);
}

/** mariadbd refuses to run as root, so root has it run as the account that its package made, or nobody. */
function accountFor() {
  if (process.getuid?.() !== 0) return undefined;
  const lines = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const line = ['mysql', 'mariadb', 'nobody']
    .map((name) => lines.find((one) => one[0] === name))
    .find(Boolean);
  if (!line)
    throw new Error('mariadbd does not run as root, and there is no account mysql or nobody to run it as.');
  return { name: line[0], uid: Number(line[2]), gid: Number(line[3]) };
}

function found(...names) {
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    '/usr/sbin',
    '/usr/local/sbin',
    '/usr/local/bin',
    '/opt/homebrew/bin',
  ];
  for (const name of names)
    for (const folder of folders) if (folder && existsSync(join(folder, name))) return join(folder, name);
  throw new Error(
    `${names[0]} was not found. Install MariaDB 10.6 or newer (on Debian: apt-get install mariadb-server).`,
  );
}

function freePort() {
  return new Promise((done, fail) => {
    const server = createServer().once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

async function ready(url, child, log) {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await pause(50)) {
    if (child.exitCode !== null || child.signalCode !== null) break;
    const connection = await createConnection({ uri: url, connectTimeout: 1_000 }).catch(() => undefined);
    if (connection) return connection.end();
  }
  throw new Error(`MariaDB did not start; the end of its log:\n${readFileSync(log, 'utf8').slice(-2_000)}`);
}

async function stop(child, gone) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const late = pause(PATIENCE_MS, 'late', { ref: false });
  if ((await Promise.race([gone, late])) === 'late') child.kill('SIGKILL');
  await gone;
}
