import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type MiniProgram, mostOf } from './harness';
import type { Pace } from './pace';
import { goTo, type Place, places } from './places';

const keys =
  '精康转介平台是一条开放的路，请您慢慢写，我们都在听。今天下午三点来一次，好不好？谢谢您的帮助。明天见';
/** So many keys show in each input whether any is sent back; the fields in full are typed below. */
const ENOUGH = 15;
const source = path.resolve(__dirname, '../../miniapp/src');
const typable = ['input', 'textarea'];

const phones: readonly [name: string, apart: number, pace: Pace][] = [
  ['at 80 ms on a phone 4 × slower', 80, { slower: 4, takes: 'every value' }],
  ['at 80 ms on a phone 6 × slower', 80, { slower: 6, takes: 'every value' }],
  ['at 12 ms on a good phone', 12, { slower: 1, takes: 'every value' }],
  [
    'at 80 ms on a phone 6 × slower that takes changed values only',
    80,
    { slower: 6, takes: 'changed values' },
  ],
];
const slowest = phones[1] ?? phones[0]!;

let mini: MiniProgram;
afterEach(() => mini.close());

const boxesOf = (place: MiniProgram) => place.nodes.filter(({ tag }) => typable.includes(tag));

/** What an input shows after the keys, beside what it should. */
async function typed(label: string, [, apart, pace]: (typeof phones)[number], written = keys) {
  mini.pace = pace;
  const before = mini.shown(label);
  const most = mostOf(mini.find(label));
  await mini.typeKeys(label, written, apart);
  return { is: mini.shown(label), should: (before + written).slice(0, most) };
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.tsx'))
    .map((entry) => path.join(entry.parentPath, entry.name));

/** The names that the source gives its text fields. */
const textFields = (text: string): string[] =>
  [...text.matchAll(/<TextField\b[^>]*?\sname=(?:"([^"]+)"|(\{[^}]+\}))/g)].map(
    ([, name, code]) => name ?? code ?? '',
  );
const named = filesIn(source).flatMap((file) => textFields(readFileSync(file, 'utf8')));

/** Names that the source puts together, by how it does so; a new way is missed until it stands here. */
const putTogether: Readonly<Record<string, readonly string[]>> = {
  '{communityName}': ['communityName'],
  '{`${who}': ['personName', 'guardianName', 'secondGuardianName'],
};
const spelledOut = (name: string): readonly string[] => putTogether[name] ?? [name];

const nameOf = ({ page, steps = [], as }: Place) =>
  `${page.split('?')[0]} ${steps.at(-1) ?? ''} ${as ?? ''}`.trim();

describe('what is typed key by key', () => {
  const walked = new Set<string>();

  it.each(places.map((place) => [nameOf(place), place] as const))(
    'stays in each input of %s, and nothing is sent back to any',
    async (_, place) => {
      mini = await goTo(place);
      expect(mini.view.carried).toEqual([]);
      const boxes = boxesOf(mini);
      expect(boxes.length).toBeGreaterThan(0);
      for (const { attributes } of boxes) {
        const label = attributes['aria-label'] ?? '';
        walked.add((attributes.id ?? '').split('-').at(-1) ?? '');
        const { is, should } = await typed(label, slowest, keys.slice(0, ENOUGH));
        expect({ label, is, carried: mini.view.carried }).toEqual({ label, is: should, carried: [] });
        // What is left is set right once, and that is sent.
        await mini.leave(label);
        mini.view.carried.length = 0;
      }
    },
  );

  it('or chosen of a picker twice, stays as it was chosen last', async () => {
    mini = await goTo(places.find(({ asks, page }) => asks === '下一步' && page.includes('apply/form'))!);
    mini.pace = slowest[2];
    mini.choose('出生日期', '1990-01-01');
    await mini.clock.pass(40);
    mini.choose('出生日期', '1991-02-03');
    await mini.settle();
    expect(mini.shown('出生日期')).toBe('1991-02-03');
    expect(mini.words).toContain('1991-02-03');
    expect(mini.view.carried).toEqual([]);
  });

  it(`was tried in each of the ${named.length} text fields that the source has`, () => {
    expect(named.length).toBeGreaterThan(30);
    expect(named.flatMap(spelledOut).filter((name) => !walked.has(name))).toEqual([]);
  });

  it.each(phones)('stays %s', async (...phone) => {
    mini = await goTo({ page: 'packages/report/form/index' });
    const { is, should } = await typed('需要什么帮助', phone);
    expect([...should]).toHaveLength(50);
    expect(is).toBe(should);
  });

  it.each(phones.slice(0, 3))(
    'is lost %s when an input sends it back: the fault shows here',
    async (...phone) => {
      mini = await goTo({ page: 'packages/report/form/index' });
      mini.echoes = true;
      const { is, should } = await typed('需要什么帮助', phone);
      expect(is.length).toBeLessThan(should.length);
    },
  );
});
