// npm run bench: the speed of the server beside a bare baseline, on a private MariaDB.
// --rows N the larger number of applications (200000), --json FILE the figures, --quick short rounds for a trial,
// --only NAME one measure without its targets.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CONNECTIONS, load, medians } from './load.js';
import { openPlace } from './place.js';
import { programs } from './programs.js';
import { bundleSizes } from './sizes.js';
import { buildServer } from '../../scripts/build.js';
import { startMariadb } from '../../scripts/mariadb.js';
import { root } from '../../scripts/steps.js';

const SMALL = 2_000;
const { values: options } = parseArgs({
  options: {
    rows: { type: 'string', default: '200000' },
    json: { type: 'string' },
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
  },
});
const large = Number(options.rows);
if (!Number.isInteger(large) || large <= SMALL)
  throw new Error(`--rows takes a whole number above ${SMALL}.`);

// Warm-up and rounds in seconds; a submission can be sent once only, so those are counted.
const plan = options.quick
  ? { warmUp: 2, round: 4, rounds: 3, aside: 2, submissions: 320 }
  : { warmUp: 5, round: 15, rounds: 3, aside: 2, submissions: 1_120 };
const started = Date.now();
const say = (text) => process.stdout.write(`${text}\n`);
const since = () => `${((Date.now() - started) / 60_000).toFixed(1)} min`;

/** What is measured: the requests of a place, and the bare read that stands beside each. */
const scenarios = [
  { name: 'queue-list', requests: ({ staff }) => staff.list, bare: ({ bare }) => bare.list, full: true },
  { name: 'record-view', requests: ({ staff }) => staff.records, bare: ({ bare }) => bare.records },
  { name: 'search-id', requests: ({ staff }) => staff.searches, bare: ({ bare }) => bare.searches },
  { name: 'case-view', requests: ({ staff }) => staff.caseRecords, bare: ({ bare }) => bare.cases },
  { name: 'case-boards', requests: ({ staff }) => staff.boards, bare: ({ bare }) => bare.boards },
  { name: 'caseload', requests: ({ staff }) => staff.caseload, bare: ({ bare }) => bare.caseload },
  {
    name: 'suggestions',
    requests: ({ staff }) => staff.suggestions,
    bare: ({ bare }) => bare.suggestions,
    full: true,
  },
  { name: 'submit', drafts: true, bare: ({ bare }) => bare.drafts },
];

const chosen = scenarios.filter(({ name }) => !options.only || name === options.only);
if (chosen.length === 0)
  throw new Error(`--only takes one of: ${scenarios.map(({ name }) => name).join(', ')}.`);

async function measure({ name, requests, bare, full, drafts }, places) {
  const results = places.map(() => ({ own: [], bare: [] }));
  const own = (place, seconds) =>
    drafts ? submit(place, seconds) : load(place.url, { requests: requests(place), seconds });
  const beside = (place, seconds) => load(place.baselineUrl, { requests: bare(place), seconds });
  for (const place of places) {
    await own(place, plan.warmUp);
    await beside(place, full ? plan.warmUp : 2);
  }
  for (let round = 0; round < plan.rounds; round += 1)
    for (const [index, place] of places.entries()) {
      results[index].own.push(await own(place, plan.round));
      results[index].bare.push(await beside(place, full ? plan.round : plan.aside));
    }
  say(`· ${name} measured (${since()})`);
  return places.map(({ rows }, index) => {
    const { rps, ...latencies } = medians(results[index].own);
    const { rps: baselineRps, p50Ms: bareP50Ms } = medians(results[index].bare);
    return {
      name,
      rows,
      rps: rounded(rps),
      ...latencies,
      baselineRps: rounded(baselineRps),
      bareP50Ms,
      ratio: rounded(rps / baselineRps, 3),
    };
  });
}

function submit(place, seconds) {
  const amount = seconds === plan.warmUp ? CONNECTIONS * 5 : plan.submissions;
  return load(place.url, { requests: place.drafts.splice(0, amount), amount });
}

const draftsNeeded = CONNECTIONS * 5 + plan.rounds * plan.submissions;
const rounded = (number, digits = 1) => Number(number.toFixed(digits));

function table(results) {
  const head = ['', 'rows', 'requests/s', 'p50 ms', 'p95 ms', 'p99 ms', 'baseline/s', 'ratio'];
  const lines = results.map(({ name, rows, rps, p50Ms, p95Ms, p99Ms, baselineRps, ratio }) =>
    [name, rows, rps, ...[p50Ms, p95Ms, p99Ms].map((ms) => ms.toFixed(1)), baselineRps, ratio.toFixed(2)].map(
      String,
    ),
  );
  const widths = head.map((_, column) => Math.max(...[head, ...lines].map((line) => line[column].length)));
  const printed = (line) =>
    line
      .map((cell, column) => (column ? cell.padStart(widths[column]) : cell.padEnd(widths[column])))
      .join('  ');
  return [head, ...lines].map(printed).join('\n');
}

/** The targets of the issue, each with what was measured. */
function targets(results) {
  const of = (name, rows) => results.find((one) => one.name === name && one.rows === rows);
  const list = of('queue-list', large);
  const steady = ['queue-list', 'search-id', 'case-view', 'case-boards', 'caseload', 'submit'];
  const held = steady.map((name) => {
    const [few, many] = [of(name, SMALL).p95Ms, of(name, large).p95Ms];
    const limit = few * 1.3 + 1;
    return [
      many <= limit,
      `${name}: p95 ${many.toFixed(1)} ms at ${large} rows, at most ${limit.toFixed(1)} ms`,
    ];
  });
  const sizes = bundleSizes(root).map(({ name, kb, budgetKb }) => [
    kb <= budgetKb,
    `${name}: ${kb} KB, at most ${budgetKb} KB`,
  ]);
  return [
    [
      list.ratio >= 0.6,
      `queue-list: ${list.ratio.toFixed(2)} of the baseline at ${large} rows, at least 0.60`,
    ],
    ...held,
    ...[SMALL, large].map((rows) => {
      const { p50Ms, bareP50Ms } = of('suggestions', rows);
      const limit = bareP50Ms * 3;
      return [
        p50Ms <= limit,
        `suggestions: p50 ${p50Ms.toFixed(1)} ms at ${rows} rows, at most ${limit.toFixed(1)} ms (3 x its bare SQL)`,
      ];
    }),
    ...sizes,
  ];
}

async function machine(url) {
  const { createConnection } = createRequire(join(root, 'test/package.json'))('mysql2/promise');
  const connection = await createConnection({ uri: url });
  const [[{ version }]] = await connection.query('SELECT VERSION() AS version');
  await connection.end();
  const [{ model }] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} cores (${model.trim()}), ${memory} GB, Node ${process.versions.node}, MariaDB ${version}`;
}

await buildServer();
const [folder, mariadbFolder] = ['data', 'mariadb'].map((name) =>
  mkdtempSync(join(tmpdir(), `jingkang-bench-${name}-`)),
);
const mariadb = await startMariadb({ dir: mariadbFolder, options: ['--innodb-buffer-pool-size=2G'] });
const running = programs();
const start = async (script, env) => (await running.begin(script, env)).url;
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => clearAway().then(() => process.exit(130)));
try {
  const places = [];
  say(`${await machine(mariadb.url)}; ${CONNECTIONS} connections`);
  for (const rows of [SMALL, large]) {
    places.push(
      await openPlace({
        mariadbUrl: mariadb.url,
        rows,
        drafts: draftsNeeded,
        dir: join(folder, String(rows)),
        start,
      }),
    );
    say(`· ${rows} applications and as many cases stand (${since()})`);
  }
  const results = [];
  for (const scenario of chosen) results.push(...(await measure(scenario, places)));
  say(`\n${table(results)}\n`);
  for (const [held, text] of options.only ? [] : targets(results)) {
    say(`${held ? 'PASS' : 'FAIL'}  ${text}`);
    if (!held) process.exitCode = 1;
  }
  if (options.json) writeFileSync(options.json, `${JSON.stringify(results, null, 2)}\n`);
  say(`\nDone in ${since()}.`);
} finally {
  await clearAway();
}

/** Ends what was started here and removes what it wrote. */
async function clearAway() {
  await running.stop();
  await mariadb.stop();
  for (const path of [folder, mariadbFolder]) rmSync(path, { recursive: true, force: true });
}
