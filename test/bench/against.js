// npm run bench -- --against FOLDER: this build beside the one in FOLDER, on one database, taking turns: the list and
// submissions, so many requests a second and so much of the processor each. --rounds N (15) of a few seconds each.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildServer } from '../../scripts/build.js';
import { startMariadb } from '../../scripts/mariadb.js';
import { root } from '../../scripts/steps.js';
import { load } from './load.js';
import { openPlace } from './place.js';
import { programs } from './programs.js';

const ROWS = 2_000;
const SECONDS = 2;
const SUBMISSIONS = 160;
/** Not counted: by then both have run everything. */
const WARM = 3;
/** In which the system counts the time of a process. */
const TICK_MS = 10;
const SERVER = 'server/dist/main.js';

const { values: options } = parseArgs({
  options: { against: { type: 'string' }, rounds: { type: 'string', default: '15' } },
});
const rounds = Number(options.rounds);
if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number above 0.');
const projects = { before: resolve(root, options.against), after: root };
const names = Object.keys(projects);

/** The processor's time that a process has had, in ms. */
function cpuMs(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

async function measured({ url, pid }, what) {
  const before = cpuMs(pid);
  const { rps, count } = await load(url, what);
  return { rps, ms: (cpuMs(pid) - before) / count };
}

const sorted = (values) => [...values].sort((a, b) => a - b);
const at = (values, share) => sorted(values)[Math.floor((values.length - 1) * share)];

/** The middle of the ratios of all rounds; the quarters tell how much else the machine did. */
function lineOf(kind, figure, unit, results) {
  const [before, after] = names.map((name) => results[name].map((one) => one[figure]));
  const ratios = before.map((value, round) => after[round] / value);
  const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => at(ratios, share).toFixed(3));
  const told = `before ${at(before, 0.5).toFixed(2)}, after ${at(after, 0.5).toFixed(2)}`;
  return `${kind.padEnd(11)}${unit.padEnd(18)} ${told}, ratio ${middle} (quarters ${low} to ${high})\n`;
}

await buildServer();
const [folder, mariadbFolder] = ['data', 'mariadb'].map((name) =>
  mkdtempSync(join(tmpdir(), `jingkang-against-${name}-`)),
);
const mariadb = await startMariadb({ dir: mariadbFolder, options: ['--innodb-buffer-pool-size=512M'] });
const running = programs();
try {
  let env = {};
  const makers = [];
  const place = await openPlace({
    mariadbUrl: mariadb.url,
    rows: ROWS,
    drafts: (WARM + rounds) * SUBMISSIONS * names.length,
    dir: folder,
    start: async (script, given) => {
      const program = await running.begin(script, given, script === SERVER ? projects.before : root);
      if (script === SERVER) {
        env = given;
        makers.push(program);
      }
      return program.url;
    },
  });
  // The one that seeded has run its code already: both begin anew.
  for (const { stop } of makers) await stop();
  const servers = {};
  for (const name of names) servers[name] = await running.begin(SERVER, env, projects[name]);
  const results = { 'queue-list': { before: [], after: [] }, submit: { before: [], after: [] } };
  const requestsOf = {
    'queue-list': () => ({ requests: place.staff.list, seconds: SECONDS }),
    submit: () => ({ requests: place.drafts.splice(0, SUBMISSIONS), amount: SUBMISSIONS }),
  };
  for (let round = 0; round < WARM + rounds; round += 1)
    for (const [kind, requests] of Object.entries(requestsOf))
      for (const name of round % 2 ? names : names.toReversed()) {
        const one = await measured(servers[name], requests());
        if (round >= WARM) results[kind][name].push(one);
      }
  for (const [kind, of] of Object.entries(results)) {
    process.stdout.write(lineOf(kind, 'rps', 'requests/s', of));
    process.stdout.write(lineOf(kind, 'ms', 'processor ms each', of));
  }
} finally {
  await running.stop();
  await mariadb.stop();
  for (const path of [folder, mariadbFolder]) rmSync(path, { recursive: true, force: true });
}
