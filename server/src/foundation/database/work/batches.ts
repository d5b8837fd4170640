import type { EntityManager } from 'typeorm';
import type { UnitOfWork } from './unit-of-work';

/** So long at most others wait for a batch, in ms, and so many rows at most are one. */
const HELD = 50;
const MOST = 500;
const FIRST = 20;

interface Batches<Row, Made> {
  /** Rows behind this key, in the order of their keys. */
  readonly read: (after: string, most: number) => Promise<readonly Row[]>;
  /** Worked out before anything is locked. */
  readonly make: (row: Row) => Made;
  readonly store: (manager: EntityManager, made: Made) => Promise<unknown>;
  readonly told: (made: readonly Made[]) => void;
}

/**
 * Changes all rows of a table beside servers that are at work: whoever writes waits for a short batch and no more, and
 * between two of them the database and the machine are theirs for as long as they were not.
 */
export async function inBatches<Row extends { readonly id: string }, Made>(
  unitOfWork: UnitOfWork,
  { read, make, store, told }: Batches<Row, Made>,
): Promise<void> {
  let size = FIRST;
  for (let after = ''; ;) {
    const rows = await read(after, size);
    const start = performance.now();
    const made = rows.map(make);
    let begun = start;
    await unitOfWork.run(async (manager) => {
      begun = performance.now();
      for (const one of made) await store(manager, one);
    });
    told(made);
    const last = rows.at(-1);
    if (!last || rows.length < size) return;
    after = last.id;
    const end = performance.now();
    size = nextBatch(size, end - begun);
    await pause(end - start);
  }
}

/** So many rows as a batch that is held no longer than others may wait, by how long the last one was. */
export function nextBatch(rows: number, heldMs: number): number {
  return Math.max(1, Math.min(MOST, rows * 2, Math.floor((rows * HELD) / Math.max(heldMs, 1))));
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
