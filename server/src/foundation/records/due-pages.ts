import type { SqlFilter } from '../database/work/sql-filters';

export interface DueRecord {
  readonly id: string;
  readonly dueAt: number | string | null;
}

/** Where the page before ended; `at` is null among what has no clock. */
export interface DueAfter {
  readonly at: number | null;
  readonly id: string;
}

export interface DuePart {
  readonly filter: SqlFilter;
  readonly order: string;
}

type Read<Row> = (branch: SqlFilter, part: DuePart, take: number) => Promise<Row[]>;

/** What has a clock, by the nearest deadline. */
export const clockedPart = (after: DueAfter | undefined): DuePart[] => {
  const order = 'q.due_at, q.id';
  if (!after) return [{ filter: { sql: 'q.due_at IS NOT NULL', params: [] }, order }];
  const { at, id } = after;
  // Written out, for MariaDB does not use an index for the row-value form.
  const beyond = { sql: 'q.due_at >= ? AND (q.due_at > ? OR q.id > ?)', params: [at, at, id] };
  return at === null ? [] : [{ filter: beyond, order }];
};

/** What has none, in the order of the keys. */
export const clocklessPart = (after: DueAfter | undefined, direction: 'ASC' | 'DESC'): DuePart[] => {
  const beyond = direction === 'ASC' ? '>' : '<';
  const within = after?.at === null ? { sql: ` AND q.id ${beyond} ?`, params: [after.id] } : undefined;
  const filter = { sql: `q.due_at IS NULL${within?.sql ?? ''}`, params: within?.params ?? [] };
  return [{ filter, order: `q.id ${direction}` }];
};

/**
 * A page over parts that follow each other; each part is the union of branches, which are read one by one so that
 * each keeps to its index.
 */
export async function duePage<Row extends DueRecord>(
  parts: readonly DuePart[],
  branches: readonly SqlFilter[],
  take: number,
  read: Read<Row>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const part of parts) {
    const left = take - rows.length;
    if (left === 0) break;
    const found = (await Promise.all(branches.map((branch) => read(branch, part, left)))).flat();
    rows.push(...(branches.length > 1 ? merged(found, part) : found).slice(0, left));
  }
  return rows;
}

export const dueCursor = ({ dueAt, id }: DueRecord): string => `${dueAt ?? 'none'}.${id}`;

export function dueAfter(cursor: string | undefined): DueAfter | undefined {
  const [, at, id] = /^(none|\d{1,15})\.([0-9a-f-]{36})$/.exec(cursor ?? '') ?? [];
  return at && id ? { at: at === 'none' ? null : Number(at), id } : undefined;
}

function merged<Row extends DueRecord>(rows: readonly Row[], { order }: DuePart): Row[] {
  const turned = order.endsWith('DESC') ? -1 : 1;
  const byId = (a: Row, b: Row) => (a.id < b.id ? -turned : turned);
  return [...rows].sort((a, b) => Number(a.dueAt) - Number(b.dueAt) || byId(a, b));
}
