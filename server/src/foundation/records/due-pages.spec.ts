import {
  clockedPart,
  clocklessPart,
  dueAfter,
  dueCursor,
  type DuePart,
  duePage,
  type DueRecord,
} from './due-pages';
import type { SqlFilter } from '../database/work/sql-filters';

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const all: readonly (DueRecord & { readonly branch: string })[] = [
  { id: id(1), dueAt: 30, branch: 'a' },
  { id: id(2), dueAt: 10, branch: 'b' },
  { id: id(3), dueAt: 10, branch: 'a' },
  { id: id(4), dueAt: null, branch: 'b' },
  { id: id(5), dueAt: null, branch: 'a' },
];

/** What a database would answer. */
const read = async ({ sql }: SqlFilter, { filter, order }: DuePart, take: number) => {
  const clocked = order.startsWith('q.due_at');
  const last = String(filter.params.at(-1) ?? '');
  const at = Number(filter.params.length > 1 ? filter.params[0] : 0);
  const beyond = (row: DueRecord) =>
    clocked ? Number(row.dueAt) > at || (Number(row.dueAt) === at && row.id > last) : row.id > last;
  return all
    .filter((row) => row.branch === sql && (row.dueAt !== null) === clocked && beyond(row))
    .sort((x, y) => Number(x.dueAt) - Number(y.dueAt) || (x.id < y.id ? -1 : 1))
    .slice(0, take);
};
const branches = [
  { sql: 'a', params: [] },
  { sql: 'b', params: [] },
];
const page = (cursor: string | undefined, take: number) => {
  const after = dueAfter(cursor);
  return duePage([...clockedPart(after), ...clocklessPart(after, 'ASC')], branches, take, read);
};

describe('pages by the nearest deadline', () => {
  it('what has no clock comes last, and several branches are one list', async () =>
    expect((await page(undefined, 9)).map((row) => row.id)).toEqual([2, 3, 1, 4, 5].map(id)));

  it('every row is on one page and no row on two, whatever the size of the page', async () => {
    for (const size of [1, 2, 3, 4]) {
      const seen: string[] = [];
      for (let cursor: string | undefined; ;) {
        const rows = await page(cursor, size);
        seen.push(...rows.map((row) => row.id));
        const last = rows.at(-1);
        if (!last || rows.length < size) break;
        cursor = dueCursor(last);
      }
      expect(seen).toEqual([2, 3, 1, 4, 5].map(id));
    }
  });

  it('a cursor that is none begins at the beginning', () => {
    for (const cursor of [undefined, '', 'x', `12.${'z'.repeat(36)}`])
      expect(dueAfter(cursor)).toBeUndefined();
  });
});
