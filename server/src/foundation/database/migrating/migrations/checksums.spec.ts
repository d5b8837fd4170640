import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { checksums, migrations } from '.';

/** The words of a source text, without comments, layout and the commas that only layout puts there. */
function wordsOf(source: string): string[] {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, true, ts.LanguageVariant.Standard, source);
  const words: string[] = [];
  for (let kind = scanner.scan(); kind !== ts.SyntaxKind.EndOfFileToken; kind = scanner.scan()) {
    const word =
      kind === ts.SyntaxKind.StringLiteral ? JSON.stringify(scanner.getTokenValue()) : scanner.getTokenText();
    if (/^[\])}]$/.test(word) && words.at(-1) === ',') words.pop();
    words.push(word);
  }
  return words;
}

const checksumOf = (source: string) => createHash('sha256').update(wordsOf(source).join(' ')).digest('hex');

const files = readdirSync(__dirname).filter((file) => /^\d{4}-(?!.*\.spec).*\.ts$/.test(file));
const released = files.map((file) => {
  const source = readFileSync(join(__dirname, file), 'utf8');
  return { file, source, name: /export class (\w+)/.exec(source)?.[1] ?? '' };
});

describe(`what ${released.length} released migrations say`, () => {
  it.each(released)('stands as it was released: $file', ({ file, source, name }) => {
    const computed = checksumOf(source);
    const told = checksums[name]
      ? `${file} has run on databases and says something else now. Put it back as it was, and write a new migration.`
      : `${file} is new. Once it is as it will stay, add to released.ts: export { ${name} as '${computed}' } from './${file.slice(0, -3)}';`;
    expect({ [name]: computed, told: '' }).toEqual({
      [name]: checksums[name],
      told: checksums[name] === computed ? '' : told,
    });
  });

  it('is kept for each of them and nothing else', () => {
    expect(Object.keys(checksums).sort()).toEqual(migrations.map(({ name }) => name).sort());
    expect(migrations.map(({ name }) => name)).toEqual(released.map(({ name }) => name));
  });

  it('is another when a word is another, and the same when only comments and layout are', () => {
    const [{ source } = { source: '' }] = released;
    const said = checksumOf(source);
    expect(
      checksumOf(`// A word on it.\n${source.replaceAll('\n', '\n\n').replaceAll('],', '], /* so */')}`),
    ).toBe(said);
    expect(checksumOf(source.replaceAll("'key_hash', 64", "'key_hash', 32"))).not.toBe(said);
  });
});
