import { brokenIn } from '../invariants';
import { readAnew, type Stored } from '../stored';
import type { World } from '../world';
import { plantedInEvidence } from './evidence';
import { plantedInGates } from './gates';
import { plantedInHistory } from './history';
import { plantedInIntake } from './intake';
import { type Planted, Soil } from './soil';

export const planted: readonly Planted[] = [
  ...plantedInHistory,
  ...plantedInIntake,
  ...plantedInGates,
  ...plantedInEvidence,
];

export interface Harvest {
  readonly breaks: string;
  readonly how: string;
  /** The invariants that spoke; null where there was nothing to plant it in. */
  readonly spoke: readonly string[] | null;
}

/** Found by its own invariant, and by no other. */
export const isFoundAlone = ({ breaks, spoke }: Harvest): boolean => spoke?.join() === breaks;

/**
 * Plants every violation by itself into what is stored now, and takes it back. What had nothing to be planted in
 * before is tried again; the rest stays as it was found.
 */
export async function plantAll(world: World, before: readonly Harvest[] = []): Promise<Harvest[]> {
  const stored = await readAnew(world.query, world);
  const quiet = brokenIn({ now: { ...stored, fresh: [] }, before: stored });
  if (quiet.length > 0) throw new Error(`Broken before anything was planted: ${JSON.stringify(quiet)}`);
  const harvest: Harvest[] = [];
  for (const [index, one] of planted.entries()) {
    const known = before[index];
    harvest.push(known?.spoke ? known : await plantOne(world, stored, one));
  }
  return harvest;
}

function plantOne(world: World, before: Stored, one: Planted): Promise<Harvest> {
  const { breaks, how, compared = false } = one;
  return world.undone(async (query) => {
    const soil = new Soil(world, before, query);
    if (!(await one.plant(soil))) return { breaks, how, spoke: null };
    const fresh = one.brought?.(soil) ?? [];
    // Outside a step every acceptance would be held against the places of today.
    const capacityAside = ({ name }: { name: string }) => compared || name !== 'capacity-kept-at-acceptance';
    const now = { ...(await readAnew(query, world)), fresh };
    const spoke = brokenIn({ now, ...(compared ? { before } : {}) })
      .filter(capacityAside)
      .map(({ name }) => name);
    return { breaks, how, spoke };
  });
}
