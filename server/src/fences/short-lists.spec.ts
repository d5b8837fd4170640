import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..');

/** Every place that reads no further than so many rows, and how many. */
const takes = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => /(?<!\.spec)\.ts$/.test(name) && !name.startsWith('database'))
  .sort()
  .flatMap((name) =>
    [...readFileSync(join(root, name), 'utf8').matchAll(/\btake: ([^,\n}]+)/g)].map(
      (found) => [name, found[1]?.trim() ?? ''] as const,
    ),
  )
  .filter(([, many]) => !/^(number|take)\b/.test(many));

/** One row, a page that tells of the next, work that goes on until nothing is left, or a list that says where it ends. */
const told = [/^1$/, /^PAGE \+ 1$/, /^BATCH$/, /^(most|room)$/, /^shownAtMost\.\w+$/];
/** Read to be counted or marked, and never drawn. */
const inside: Readonly<Record<string, string>> = {
  'directory/institutions/organizations.repository.ts': 'AROUND',
  'intake/need-reports/need-reports-timed.service.ts': '5_000',
  'messages/notices/notices.service.ts': '500',
};

describe(`no list ends without a word (${takes.length} places)`, () => {
  it.each(takes)('%s takes %s', (name, many) => {
    expect(told.some((one) => one.test(many)) || inside[name] === many).toBe(true);
  });

  it('all of them are found', () => expect(takes.length).toBeGreaterThan(15));
});
