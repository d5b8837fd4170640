import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { allRows } from './arrows';
import { check, type Outcome } from './check';
import { type Harvest, isFoundAlone, plantAll } from './planted';
import { openWorld } from './world';

const optionOf = (name: string): string | undefined => {
  const index = process.argv.indexOf(name);
  return index >= 0 ? process.argv[index + 1] : undefined;
};
const say = (line: string) => process.stdout.write(`${line}\n`);

const steps = Number(optionOf('--steps') ?? 1000);
const traced = process.argv.includes('--trace');
const seed = Number(optionOf('--seed') ?? Date.now() % 1_000_000);
/** The bundle lies as deep in the project as this file. */
const root = fileURLToPath(new URL('../..', import.meta.url));
const world = await openWorld(root, process.env.MODEL_DATABASE_URL);

/** So few legal steps would mean that the model no longer knows what the server does. */
const leastLegal = 0.4;

function tell({ steps: done, legal, covered, failure }: Outcome): number {
  const rows = `${covered.size}/${allRows.length}`;
  if (failure) {
    failure.told.forEach((line, index) => say(`${index + 1}. ${line}`));
    say(failure.reason);
    say(`Again: npm run test:model -- --steps ${steps} --seed ${seed}`);
  }
  const missing = allRows.filter((row) => !covered.has(row));
  const few = legal < leastLegal * done;
  if (!failure && few) say(`Only ${legal} of ${done} steps were legal.`);
  if (!failure && missing.length > 0) say(`Never fired: ${missing.join(', ')}`);
  say(`steps=${done} legal=${legal} rows=${rows} broken=${failure ? 1 : 0}`);
  return failure || few || missing.length > 0 ? 1 : 0;
}

function tellPlanted(harvest: readonly Harvest[]): number {
  const wrong = harvest.filter((one) => !isFoundAlone(one));
  for (const { breaks, how, spoke } of wrong)
    say(
      `planted ${breaks} (${how}): ${spoke ? spoke.join(', ') || 'nobody spoke' : 'nothing to plant it in'}`,
    );
  if (harvest.length > 0) say(`planted=${harvest.length} found=${harvest.length - wrong.length}`);
  return wrong.length > 0 ? 1 : 0;
}

try {
  say(`seed=${seed}`);
  let harvest: Harvest[] = [];
  const atRest = async () => void (harvest = await plantAll(world, harvest));
  const plants = process.argv.includes('--planted') ? { atRest } : {};
  const outcome = await check(world, { steps, seed, say, traced, ...plants });
  const [walked, foundAll] = [tell(outcome), tellPlanted(harvest)];
  process.exitCode = Math.max(walked, foundAll);
  const file = optionOf('--json');
  if (file) writeFileSync(file, JSON.stringify({ ...outcome, covered: [...outcome.covered], harvest }));
} finally {
  await world.close();
}
