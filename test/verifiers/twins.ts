import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../support/server';
import type { Place } from '../support/tables';

/** Which record is copied, and how often. */
export interface TwinOrder {
  readonly table: string;
  /** As its evidence and its files name it. */
  readonly recordType: string;
  readonly id: string;
  /** Columns that are unique, and told by the evidence. */
  readonly own?: readonly string[];
  readonly count: number;
}

/** Whole twins of records, by table: each has seals, fingerprints, files and a chain of its own. */
export function twinsOf(
  { dataDir, databaseUrl }: Place,
  order: readonly TwinOrder[],
): Record<string, string[]> {
  // In a process of its own: jest does not load the built server.
  const built = pathToFileURL(join(root, 'server/dist/testing.js')).href;
  const input = JSON.stringify({ built, dataDir, databaseUrl, order });
  const output = execFileSync(process.execPath, [join(root, 'test/verifiers/make-twins.mjs')], { input });
  return JSON.parse(output.toString()) as Record<string, string[]>;
}
