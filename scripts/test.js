// npm test: prepares the machine, builds what is tested, runs every kind of test and counts each.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildAdmin, buildH5, buildServer, buildWeapp } from './build.js';
import { prepareMachine } from './machine.js';
import { install, root, run } from './steps.js';

/** Kinds of tests, as jest.config.js tells them apart, in the order of how soon they fail. */
const kinds = [
  ['unit', 'unit'],
  ['fences', 'fences'],
  ['weapp', 'weapp bundle in the vm'],
  ['journeys', 'journeys through HTTP on both databases'],
  ['model', 'model: random walks against invariants'],
  ['permissions', 'permission matrix'],
  ['privacy', 'privacy walk'],
  ['concurrency', 'concurrency'],
  ['browser', 'browser (H5 and console in Chromium)'],
];
const chosen = process.argv.slice(2);
const started = Date.now();
const minutes = () => ((Date.now() - started) / 60_000).toFixed(1);

await prepareMachine();
await install();
await buildServer();
await buildAdmin();
await buildH5();
await buildWeapp();

// Only now: it needs a package of the lock file.
const { startMariadb } = await import('./mariadb.js');
const results = join(root, '.cache', 'test-results');
mkdirSync(results, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), 'jingkang-mariadb-'));
const mariadb = await startMariadb({ dir: folder });
const counted = [];
let passed = 0;
let failed = 0;

/** `check` counts as one test: types, lint, fences and documents are as they must be. */
async function check() {
  process.stdout.write(`\n=== check: types, lint, fences (${minutes()} min)\n`);
  const ok = await run(process.execPath, [join(root, 'scripts/check.js')], { loud: true }).then(
    () => true,
    () => false,
  );
  counted.push(['check (types, lint, fences)', ok ? 1 : 0, ok ? 0 : 1, 0]);
  if (ok) passed += 1;
  else failed += 1;
}

async function suite(project, label) {
  process.stdout.write(`\n=== ${label} (${minutes()} min)\n`);
  const file = join(results, `${project}.json`);
  rmSync(file, { force: true });
  const jest = join(root, 'node_modules/jest/bin/jest.js');
  const workers = ['unit', 'fences', 'weapp'].includes(project) ? '2' : '1';
  const args = [jest, '--selectProjects', project, '--json', `--outputFile=${file}`, '--maxWorkers', workers];
  const env = { TEST_MARIADB_URL: mariadb.url };
  await run(process.execPath, args, { loud: true, env }).catch(() => undefined);
  const told = readResult(file);
  // A suite that could not even run has no failing test of its own; it is a failure all the same.
  const bad = told.numFailedTests + told.numRuntimeErrorTestSuites;
  const skipped = told.numPendingTests + told.numTodoTests;
  counted.push([label, told.numPassedTests, bad + skipped, skipped]);
  passed += told.numPassedTests;
  failed += bad + skipped;
  if (told.numTotalTests === 0) failed += 1;
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
  if (chosen.length === 0) await check();
  for (const [project, label] of kinds)
    if (chosen.length === 0 || chosen.includes(project)) await suite(project, label);
} finally {
  await mariadb.stop();
  rmSync(folder, { recursive: true, force: true });
}

process.stdout.write(`\nTests per kind (${minutes()} min)\n`);
for (const [label, good, bad, skipped] of counted)
  process.stdout.write(
    `  ${label}: ${good} passed, ${bad} failed${skipped ? ` (${skipped} skipped)` : ''}\n`,
  );
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed ? 1 : 0;
