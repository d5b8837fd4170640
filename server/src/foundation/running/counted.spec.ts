import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { counted } from './counted';

const folder = join(__dirname, '..');
/** After an inserted value these are verbs, pronouns and units, and no nouns that are counted. */
const others =
  'is was has does stands begins belongs goes knows reads seals this its as says lacks ms holds needs runs ends was reaches';

describe('what is counted is said in the singular and in the plural', () => {
  it('by one helper', () => {
    expect([0, 1, 2].map((count) => counted(count, 'row'))).toEqual(['0 rows', '1 row', '2 rows']);
    expect(counted(1, 'migration has', 'migrations have')).toBe('1 migration has');
  });

  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(?<!\.spec)\.ts$/.test(file),
  );
  /** An inserted value, at most one word, and a word that ends like a plural. */
  const plural = /\$\{[^{}]*\} (?:[a-z]+ )?([a-z]+s)\b/g;
  const verbs = new Set(others.split(' '));

  it(`in ${files.length} files no sentence puts a number before a fixed plural`, () => {
    const found = files.flatMap((file) =>
      [...readFileSync(join(folder, file), 'utf8').matchAll(plural)]
        .filter(([, word = '']) => !verbs.has(word))
        .map(([text]) => `${file}: ${text}`),
    );
    expect(found).toEqual([]);
  });
});
