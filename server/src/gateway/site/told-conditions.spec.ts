import { printOf } from '../../foundation/crypto/keys';
import { conditionNames, conditions, isBusy, type Seen, standingOf } from './conditions';
import { ToldConditions } from './told-conditions';

const keys = {
  current: '1',
  fieldKeys: { '1': 'one', '2': 'two' },
  lookupKey: 'l',
  chainKey: 'c',
};
const at = 1_800_000_000_000;
const newestKey = { version: '2', print: printOf(keys, '2') ?? '' };
const look = { state: 'current', now: at, seenAt: at, timedAt: at, newestKey } as const;
const own = { writable: true, kept: keys };
const well: Seen = { look, own, uploads: true, tables: [], keys, startedAt: at };

/** How each is lost, in every way there is. */
const losses: Readonly<Record<keyof typeof conditions | 'busy', readonly Partial<Seen>[]>> = {
  database: [{ look: { state: 'down', seenAt: at } }],
  migrations: [
    { look: { state: 'behind', migrations: ['Next2'], seenAt: at } },
    { look: { state: 'ahead', migrations: ['Newer9'], seenAt: at } },
  ],
  disk: [{ own: { ...own, writable: false } }],
  keys: [
    { own: { ...own, kept: undefined } },
    { own: { ...own, kept: { fieldKeys: { '2': 'two' } } } },
    { own: { ...own, kept: { fieldKeys: { '1': 'another' } } } },
    { look: { ...look, newestKey: { version: '3', print: 'of the third' } } },
    { look: { ...look, newestKey: { version: '2', print: 'of another second' } } },
  ],
  tables: [{ tables: ['regions.latitude: the column is not known'] }],
  timed: [{ look: { ...look, timedAt: at - 4 * 3_600_000 } }],
  clock: [{ look: { ...look, now: at - 40_000 } }, { look: { ...look, now: at + 40_000 } }],
  uploads: [{ uploads: false }],
  busy: [{ own: undefined }, { look: { state: 'busy', seenAt: at } }],
};
const cases = Object.entries(losses).flatMap(([name, ways]) => ways.map((way) => ({ name, way })));

describe(`what the log tells of readiness: ${conditionNames.length} conditions and busy, lost in ${cases.length} ways`, () => {
  const lines: { code?: string; holds?: boolean }[] = [];
  let told: ToldConditions;
  beforeEach(() => {
    lines.length = 0;
    told = new ToldConditions({ warn: (facts) => void lines.push(facts) });
  });

  it('every condition is lost here', () => {
    expect(Object.keys(losses).sort()).toEqual([...conditionNames, 'busy'].sort());
  });

  it('says nothing while all is well', () => {
    for (let times = 0; times < 3; times += 1) told.tell(well);
    expect(lines).toEqual([]);
  });

  it.each(cases)('$name: one line at the begin and one at the end, with its code', ({ name, way }) => {
    const lost = { ...well, ...way };
    const code = `readiness_${name}`;
    told.tell(well);
    for (let times = 0; times < 3; times += 1) told.tell(lost);
    expect(lines).toEqual([expect.objectContaining({ code, holds: false, why: expect.any(String) })]);
    for (let times = 0; times < 3; times += 1) told.tell(well);
    expect(lines.slice(1)).toEqual([expect.objectContaining({ code, holds: true })]);
    const standing = { ...standingOf(lost), busy: !isBusy(lost) };
    expect(standing[name as keyof typeof standing]).toBe(false);
  });

  it('a condition that is lost at the first look is told at once', () => {
    told.tell({ ...well, uploads: false });
    expect(lines).toEqual([expect.objectContaining({ code: 'readiness_uploads', holds: false })]);
  });

  it('while the database is away nothing is said of what only it could tell', () => {
    const late = { ...look, timedAt: 0, newestKey: { version: '3', print: 'of the third' } };
    told.tell({ ...well, look: late });
    told.tell({ ...well, look: { state: 'down', seenAt: at } });
    expect(lines.map(({ code, holds }) => `${code} ${holds}`)).toEqual([
      'readiness_keys false',
      'readiness_timed false',
      'readiness_database false',
    ]);
  });
});
