import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => /(?<!\.spec)\.ts$/.test(name))
  .map((name) => ({ name, text: readFileSync(join(root, name), 'utf8') }));

/** Rows that no entity has read: what a raw statement gives, under the name that others draw it by. */
const rawRows = files
  .filter(({ text }) => /import \{[^}]*\bSql\b[^}]*\} from '[./\w-]*\/sql'/.test(text))
  .flatMap(({ text }) => [...text.matchAll(/query<(\w+)>\(/g)].map(([, row = '']) => row))
  .filter((row) => files.some(({ text }) => text.includes(`export interface ${row} `)));

const drawing = files.filter(({ text }) => rawRows.some((row) => new RegExp(`\\b${row}\\b`).test(text)));

/** A word looked up bare is undefined where it is damaged; what is read on from it at once throws, and is told. */
const bare = /(?<![\w.])[\w.]+\[(?:row|one|each|found)\.\w+\](?![.\]])/g;
const readOn = /\} = [\w.]+\[\w+\.\w+\]/g;

const taken = (text: string) => text.replace(readOn, '').match(bare) ?? [];

describe(`the ${rawRows.length} lists that read rows raw, drawn in ${drawing.length} files`, () => {
  it.each(drawing)('$name looks words up by named(), so that a damaged one is told', ({ text }) => {
    expect(taken(text)).toEqual([]);
  });

  it('a list is found, and a bare word in it', () => {
    expect(rawRows.length).toBeGreaterThan(4);
    expect(taken('label: channels[row.channel],')).toEqual(['channels[row.channel]']);
    expect(taken('const { label } = application.states[row.state];')).toEqual([]);
    expect(taken('next: records.next[row.state].staff,')).toEqual([]);
    expect(taken('label: named(channels, row.channel),')).toEqual([]);
  });
});
