// What of the tests is asked for: npm test -- [KIND …] [--changed [--since BRANCH]].
import { parseArgs } from 'node:util';
import { changedFiles, kindsReachedBy, testsOf, testsReachedBy } from './changed.js';

/** The kinds that are asked for by name; all of them where none is. Ends the program where it is called wrongly. */
export function givenOf(kinds) {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { changed: { type: 'boolean' }, since: { type: 'string', default: 'main' } },
    });
    const unknown = positionals.filter((name) => !kinds.includes(name));
    if (unknown.length) throw new Error(`There is no kind ${unknown.join(', ')}.`);
    return { ...values, named: positionals.length > 0, kinds: positionals.length ? positionals : kinds };
  } catch ({ message }) {
    process.stderr.write(
      `${message}\nnpm test -- [KIND …] [--changed [--since BRANCH]]. The kinds are: ${kinds.join(', ')}.\n`,
    );
    process.exit(1);
  }
}

/** Ask about every text of the project. */
const always = ['fences'];

/** The test files that a change can reach; undefined where it can reach all of them. */
export function testsOfChange({ since, kinds }) {
  const files = changedFiles(since);
  const whole = kindsReachedBy(files);
  process.stdout.write(`· ${files.length} files differ from ${since}`);
  if (whole === 'all') return void process.stdout.write('; they reach every test\n');
  const tests = [
    ...new Set([
      ...testsOf([...always, ...whole].filter((kind) => kinds.includes(kind))),
      ...testsReachedBy(files),
    ]),
  ];
  process.stdout.write(`; they reach ${tests.length} files of tests\n`);
  return tests;
}
