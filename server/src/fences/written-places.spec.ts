import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '..');
const writing =
  /\b(?:writeFile|appendFile|copyFile|cp|mkdir|mkdtemp|symlink|link|rename|createWriteStream|open)(?:Sync)?\b/;
const imported = /import \{([^}]*)\} from 'node:fs(?:\/promises)?'/g;

/** Where files come into being, and why each may do it by itself. */
const places: Readonly<Record<string, string>> = {
  'foundation/files/folder.ts': 'the one way to make a folder',
  'foundation/files/replace-file.ts': 'the one way to write a file',
  'messages/attachments/stored/attachment-store.ts': 'hands over what it writes',
  'seed/staff.ts': 'moves the file of before aside; what it writes goes by replaceFile',
};

const sources = (readdirSync(root, { recursive: true }) as string[])
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'));

const writers = sources.filter((name) =>
  [...readFileSync(join(root, name), 'utf8').matchAll(imported)].some(([, names = '']) =>
    writing.test(names),
  ),
);

describe('whatever makes a file or a folder', () => {
  it(`keeps its owner: ${Object.keys(places).length} places of ${sources.length} sources`, () => {
    expect(sources.length).toBeGreaterThan(300);
    expect(writers.sort()).toEqual(Object.keys(places));
  });
});
