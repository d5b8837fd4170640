// npm test: prepares the machine, builds what is tested, runs every kind of test and counts each.
import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import { buildAdmin, buildH5, buildServer, buildWeapp } from './build.js';
import { prepareMachine } from './machine.js';
import { endMarked } from './marked.js';
import { givenOf, testsOfChange } from './chosen-tests.js';
import { install, root, run } from './steps.js';
import { makeRoom } from './test-room.js';

/** Kinds of tests, as jest.config.js tells them apart. */
const kinds = {
  unit: 'unit',
  fences: 'fences',
  weapp: 'weapp bundle in the vm',
  journeys: 'journeys through HTTP on both databases',
  model: 'model: random walks against invariants',
  permissions: 'permission matrix',
  privacy: 'privacy walk',
  concurrency: 'concurrency',
  browser: 'browser (H5 and console in Chromium)',
  accessibility: 'accessibility (axe over every page)',
};
/** They need nothing built and tell soonest. The others run in one queue, which begins when all is built. */
const early = ['unit', 'fences'];
/** One more than there are cores: a file that waits for a browser or a disk leaves its core to another. */
const workers = availableParallelism() + 1;
/** What is written goes with the tests, so a power failure may take it. */
const mariadbOptions = ['--innodb-flush-log-at-trx-commit=0', '--skip-innodb-doublewrite'];
/** Room for what soon goes again, in MB, in jest and its workers: a twentieth of their time went into making room. */
const youngRoom = '--max-semi-space-size=64';
const given = givenOf(Object.keys(kinds));
const started = Date.now();
const minutes = (seconds = (Date.now() - started) / 1000) => (seconds / 60).toFixed(1);

/** Seconds that the cores of the machine have worked and waited. */
const coresSoFar = () => {
  const each = cpus().map(({ times: { idle, ...work } }) => [
    Object.values(work).reduce((a, b) => a + b),
    idle,
  ]);
  return [0, 1].map((at) => each.reduce((sum, one) => sum + one[at], 0) / 1000);
};
const coresBefore = coresSoFar();

// One waits for the network, the other for one core.
await Promise.all([prepareMachine(), install()]);
/** Of a change, the files it can reach. */
const tests = given.changed ? testsOfChange(given) : undefined;
const needsServer = !tests || tests.some((path) => path.endsWith('.e2e.ts'));

const results = join(root, '.cache', 'test-results');
mkdirSync(results, { recursive: true });
const room = makeRoom();
/** Of its own: MariaDB may run as another account, which sees nothing of the tests. */
const mariadbRoom = makeRoom();
let mariadb;
/** Every process that the tests start bears it in its environment. */
const mark = randomUUID();
const counted = [];
const count = (label, { passed, failed, skipped, seconds }) =>
  counted.push({ label, passed, failed: failed + skipped, skipped, seconds });

/** Counts as one test. */
async function countOne(label, work) {
  const since = Date.now();
  const holds = await work();
  const seconds = (Date.now() - since) / 1000;
  count(label, { passed: holds ? 1 : 0, failed: holds ? 0 : 1, skipped: 0, seconds });
}

const check = () =>
  run(process.execPath, [join(root, 'scripts/check.js')], { loud: true }).then(
    () => true,
    () => false,
  );

/** Whatever the tests have started has ended with them, and whatever they wrote is gone. */
async function nothingLeft() {
  const running = await endMarked(mark);
  const files = readdirSync(room).filter((name) => name !== 'seeded');
  for (const command of running) process.stdout.write(`Left running: ${command}\n`);
  for (const name of files) process.stdout.write(`Left in the folder for temporary files: ${name}\n`);
  return running.length + files.length === 0;
}

async function suite(projects, atOnce, more = {}) {
  const wanted = projects.filter((project) => given.kinds.includes(project));
  if (wanted.length === 0 || tests?.length === 0) return;
  process.stdout.write(`\n=== ${wanted.join(', ')} (${minutes()} min)\n`);
  const file = join(results, `${wanted[0]}.json`);
  rmSync(file, { force: true });
  const jest = join(root, 'node_modules/jest/bin/jest.js');
  const only = tests ? ['--passWithNoTests', '--runTestsByPath', ...tests] : [];
  const args = [youngRoom, jest, '--selectProjects', ...wanted, '--maxWorkers', String(atOnce), ...only];
  const env = { TEST_RUN: mark, TEST_RESULTS: file, TMPDIR: room, ...more };
  await run(process.execPath, args, { loud: true, env }).catch(() => undefined);
  const told = readResult(file);
  const nothing = { passed: 0, failed: 1, skipped: 0, seconds: 0 };
  for (const project of wanted) if (told[project] || !tests) count(kinds[project], told[project] ?? nothing);
}

function readResult(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).kinds;
  } catch {
    return {};
  }
}

/** All to their end, for what one of them has under way would outlive a run that fails. */
async function together(...works) {
  const ends = await Promise.allSettled(works);
  for (const { status, reason } of ends) if (status === 'rejected') throw reason;
  return ends.map(({ value }) => value);
}

/** The places need the server alone, and most of a build one core: they are made beside each other. */
async function prepare() {
  await buildServer();
  const [made] = await together(makePlaces(), buildClients());
  return made;
}

async function buildClients() {
  await buildAdmin();
  await buildH5();
  // Whatever address is set where the tests are run, they ask the default one.
  await buildWeapp({});
}

/** A place per kind of database, and a MariaDB with it, which the tests copy. */
async function makePlaces() {
  // Only now: they need a package of the lock file.
  const { copyMariadb, smallOptions, startMariadb } = await import('./mariadb.js');
  const { makeSeeded } = await import('./seeded.js');
  mariadb = await startMariadb({ dir: mariadbRoom, options: [...mariadbOptions, ...smallOptions] });
  const seeded = await makeSeeded({ dir: join(room, 'seeded'), mariadbUrl: mariadb.url });
  await mariadb.stop();
  const copied = join(room, 'seeded', 'mariadbd');
  copyMariadb(mariadbRoom, copied);
  mariadb = await startMariadb({ dir: mariadbRoom, options: mariadbOptions });
  return { TEST_MARIADB_URL: mariadb.url, TEST_MARIADB_COPY: copied, ...seeded };
}

try {
  const soonest = async () => {
    if (!given.named) await countOne('check (types, lint, fences)', check);
    await suite(early, 1);
  };
  const late = Object.keys(kinds).filter((kind) => !early.includes(kind));
  const queue = async () => needsServer && suite(late, workers, await prepare());
  await together(queue(), soonest());
  await countOne('no process and no file is left behind', nothingLeft);
} finally {
  await mariadb?.stop();
  for (const folder of [room, mariadbRoom]) rmSync(folder, { recursive: true, force: true });
}

const sum = (name) => counted.reduce((total, one) => total + one[name], 0);
const [worked, waited] = coresSoFar().map((seconds, at) => Math.round(seconds - coresBefore[at]));
process.stdout.write(
  `\nTests per kind (${minutes()} min; beside each kind what its files took, one by one)\n` +
    `All cores of the machine together: ${worked} s at work, ${waited} s idle\n`,
);
for (const { label, passed, failed, skipped, seconds } of counted) {
  const apart = skipped ? ` (${skipped} skipped)` : '';
  process.stdout.write(`  ${label}: ${passed} passed, ${failed} failed${apart}, ${minutes(seconds)} min\n`);
}
process.stdout.write(`\n${sum('passed')} passed, ${sum('failed')} failed\n`);
process.exitCode = sum('failed') ? 1 : 0;
