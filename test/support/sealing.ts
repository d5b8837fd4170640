import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Row } from './database';
import { bare, startProgram } from './programs';
import { root } from './server';

interface Wanted {
  readonly table: string;
  readonly column: string;
  readonly row: Row;
}

/** The text as each of these columns keeps it: sealed for its row where the column is sealed. */
export async function asKept(dataDir: string, text: string, wanted: readonly Wanted[]): Promise<string[]> {
  const asked = join(dataDir, 'asked.json');
  writeFileSync(asked, JSON.stringify({ text, wanted }));
  const program = join(root, 'test/support/seal.mjs');
  const running = startProgram({ program, args: [dataDir, asked], env: bare(), cwd: root });
  await running.ended;
  rmSync(asked);
  return JSON.parse(running.output()) as string[];
}
