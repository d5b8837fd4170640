// npm test: prepares the machine, builds what is tested, runs every kind of test and counts each.
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildAdmin, buildH5, buildServer, buildWeapp } from './build.js';
import { prepareMachine } from './machine.js';
import { endMarked } from './marked.js';
import { install, root, run } from './steps.js';

/** Kinds of tests, as jest.config.js tells them apart, each with how many of its files run at a time. */
const kinds = {
  unit: { label: 'unit', workers: 2 },
  fences: { label: 'fences', workers: 2 },
  weapp: { label: 'weapp bundle in the vm', workers: 2 },
  journeys: { label: 'journeys through HTTP on both databases', workers: 2 },
  model: { label: 'model: random walks against invariants', workers: 1 },
  permissions: { label: 'permission matrix', workers: 1 },
  privacy: { label: 'privacy walk', workers: 1 },
  concurrency: { label: 'concurrency', workers: 1 },
  browser: { label: 'browser (H5 and console in Chromium)', workers: 1 },
  accessibility: { label: 'accessibility (axe over every page)', workers: 1 },
};
/** In the order of how soon they fail; lanes of one stage run beside each other, each keeping to one core. */
const stages = [
  [['unit']],
  [['fences']],
  [['weapp']],
  [['journeys']],
  [['model'], ['permissions', 'privacy']],
  [['concurrency']],
  [['browser'], ['accessibility']],
];
const chosen = process.argv.slice(2);
const started = Date.now();
const minutes = (since = started) => ((Date.now() - since) / 60_000).toFixed(1);

await prepareMachine();
await install();
await buildServer();
await buildAdmin();
await buildH5();
await buildWeapp();

// Only now: they need a package of the lock file.
const { startMariadb } = await import('./mariadb.js');
const { makeSeeded } = await import('./seeded.js');
const results = join(root, '.cache', 'test-results');
mkdirSync(results, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), 'jingkang-mariadb-'));
const mariadb = await startMariadb({ dir: folder });
let seeded = {};
/** Every process that the tests start bears it in its environment. */
const mark = randomUUID();
const counted = [];
let passed = 0;
let failed = 0;

/** `check` counts as one test: types, lint, fences and documents are as they must be. */
async function check() {
  process.stdout.write(`\n=== check: types, lint, fences (${minutes()} min)\n`);
  const since = Date.now();
  const ok = await run(process.execPath, [join(root, 'scripts/check.js')], { loud: true }).then(
    () => true,
    () => false,
  );
  counted.push(['check (types, lint, fences)', ok ? 1 : 0, ok ? 0 : 1, 0, minutes(since)]);
  if (ok) passed += 1;
  else failed += 1;
}

async function suite(project) {
  const { label, workers } = kinds[project];
  const since = Date.now();
  process.stdout.write(`\n=== ${label} (${minutes()} min)\n`);
  const file = join(results, `${project}.json`);
  rmSync(file, { force: true });
  const jest = join(root, 'node_modules/jest/bin/jest.js');
  const args = [jest, '--selectProjects', project, '--json', `--outputFile=${file}`];
  args.push('--maxWorkers', String(workers));
  const env = { TEST_MARIADB_URL: mariadb.url, TEST_RUN: mark, ...seeded };
  await run(process.execPath, args, { loud: true, env }).catch(() => undefined);
  const told = readResult(file);
  // A suite that could not even run has no failing test of its own; it is a failure all the same.
  const bad = told.numFailedTests + told.numRuntimeErrorTestSuites;
  const skipped = told.numPendingTests + told.numTodoTests;
  counted.push([label, told.numPassedTests, bad + skipped, skipped, minutes(since)]);
  passed += told.numPassedTests;
  failed += bad + skipped;
  if (told.numTotalTests === 0) failed += 1;
}

/** Counts as one test: whatever the tests have started has ended with them. */
async function nothingLeft() {
  const since = Date.now();
  const left = await endMarked(mark);
  for (const command of left) process.stdout.write(`Left running: ${command}\n`);
  counted.push(['no process is left behind', left.length ? 0 : 1, left.length ? 1 : 0, 0, minutes(since)]);
  if (left.length) failed += 1;
  else passed += 1;
}

function readResult(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {
      numPassedTests: 0,
      numFailedTests: 1,
      numRuntimeErrorTestSuites: 0,
      numPendingTests: 0,
      numTodoTests: 0,
      numTotalTests: 1,
    };
  }
}

try {
  seeded = await makeSeeded({ dir: join(folder, 'seeded'), mariadbUrl: mariadb.url });
  if (chosen.length === 0) await check();
  for (const lanes of stages)
    await Promise.all(
      lanes.map(async (lane) => {
        for (const project of lane) if (chosen.length === 0 || chosen.includes(project)) await suite(project);
      }),
    );
  await nothingLeft();
} finally {
  await mariadb.stop();
  rmSync(folder, { recursive: true, force: true });
}

process.stdout.write(`\nTests per kind (${minutes()} min)\n`);
for (const [label, good, bad, skipped, took] of counted)
  process.stdout.write(
    `  ${label}: ${good} passed, ${bad} failed${skipped ? ` (${skipped} skipped)` : ''}, ${took} min\n`,
  );
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed ? 1 : 0;
