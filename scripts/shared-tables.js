// The tables of shared/ as a module that node can import, and documents that are made from them.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { rolldown } from 'rolldown';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** `entry` exports what is wanted, each from its file. */
export async function loadTables(entry) {
  const folder = join(root, '.cache');
  const file = join(folder, `tables-${process.pid}.mjs`);
  const name = '\0tables';
  const bundle = await rolldown({
    input: name,
    cwd: root,
    plugins: [
      {
        name: 'entry',
        resolveId: (id, importer) => {
          if (id === name) return id;
          return importer === name ? join(root, `${id}.ts`) : null;
        },
        load: (id) => (id === name ? entry : null),
      },
    ],
  });
  mkdirSync(folder, { recursive: true });
  try {
    await bundle.write({ file, format: 'esm' });
    return await import(pathToFileURL(file).href);
  } finally {
    await bundle.close();
    rmSync(file, { force: true });
  }
}

const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
export const row = (cells) => `| ${cells.map(cell).join(' | ')} |`;
export const code = (text) => `\`${text}\``;

/** Writes a file; with --check it writes nothing and fails when it no longer says what the tables say. */
export async function writeOrCheck(name, text, { of, by }) {
  const document = join(root, name);
  const wanted = await format(text, { ...(await resolveConfig(document)), filepath: document });
  if (!process.argv.includes('--check')) {
    writeFileSync(document, wanted);
    process.stdout.write(`${name} is written.\n`);
  } else if (!existsSync(document) || readFileSync(document, 'utf8') !== wanted) {
    process.stderr.write(`${name} no longer says what ${of} says. Run: node ${by}\n`);
    process.exitCode = 1;
  } else {
    process.stdout.write(`${name} says what ${of} says.\n`);
  }
}
