import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Row } from './database';
import { root } from './server';

interface Wanted {
  readonly table: string;
  readonly column: string;
  readonly row: Row;
}

// In a process of its own: jest does not load the built server.
const script = `
  import { readFileSync } from 'node:fs';
  const [built, dataDir] = process.argv.slice(1);
  const { FieldCipher, sealedColumns } = await import(built);
  const cipher = new FieldCipher(JSON.parse(readFileSync(dataDir + '/field-keys.json', 'utf8')));
  const { text, wanted } = JSON.parse(readFileSync(0, 'utf8'));
  const sealed = wanted.map(({ table, column, row }) => {
    const where = sealedColumns.find((one) => one.table === table && one.column === column);
    return where ? cipher.seal(text, where.place + ':' + row[where.key]) : text;
  });
  process.stdout.write(JSON.stringify(sealed));
`;

/** The text as each of these columns keeps it: sealed for its row where the column is sealed. */
export function asKept(dataDir: string, text: string, wanted: readonly Wanted[]): string[] {
  const built = pathToFileURL(join(root, 'server/dist/testing.js')).href;
  const options = { input: JSON.stringify({ text, wanted }), maxBuffer: 64 * 1024 * 1024 };
  const output = execFileSync(
    process.execPath,
    ['--input-type=module', '-e', script, built, dataDir],
    options,
  );
  return JSON.parse(output.toString()) as string[];
}
