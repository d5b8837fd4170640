import { countedUpTo } from '@jingkang/shared/api/counts';
import type { Scope } from '@jingkang/shared/access/scope';
import { Brackets, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';

export interface SortedPage<Row> {
  readonly rows: Row[];
  readonly nextCursor?: string;
}

interface Sorted extends ObjectLiteral {
  readonly id: string;
  readonly dueAt: Date | null;
  readonly updatedAt: Date;
  readonly createdAt: Date;
}

/** Keeps a query within a scope over the columns `organizationId` and `regionCode`. */
export function within<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  scope: Scope,
): SelectQueryBuilder<Row> {
  switch (scope.kind) {
    case 'institution':
      return query.andWhere('q.organizationId = :organizationId', { organizationId: scope.organizationId });
    case 'region':
      return query.andWhere('q.regionCode LIKE :regionCode', { regionCode: `${scope.regionCode}%` });
    case 'own':
      return query.andWhere('1 = 0');
    case 'all':
      return query;
  }
}

/** How many there are, no further than `countedUpTo`: as long however many records there are. */
export async function countOf<Row extends ObjectLiteral>(query: SelectQueryBuilder<Row>): Promise<number> {
  return (await query.select('q.id').limit(countedUpTo).getRawMany()).length;
}

/**
 * A page by the nearest deadline, what has none last; or by the latest change. The cursor names the last row's
 * sort value and id, so that what comes in meanwhile shifts nothing.
 */
export async function sortedPage<Row extends Sorted>(
  query: SelectQueryBuilder<Row>,
  by: 'dueAt' | 'updatedAt',
  cursor: string | undefined,
  size: number,
): Promise<SortedPage<Row>> {
  const [, at, id] = /^(\d{1,15})\.([0-9a-f-]{36})$/.exec(cursor ?? '') ?? [];
  const value = by === 'dueAt' ? `COALESCE(q.dueAt, ${never})` : 'q.updatedAt';
  const [direction, beyond] = by === 'dueAt' ? (['ASC', '>'] as const) : (['DESC', '<'] as const);
  if (at && id)
    query.andWhere(
      new Brackets((or) =>
        or
          .where(`${value} ${beyond} :at`, { at: Number(at) })
          .orWhere(`(${value} = :at AND q.id ${beyond} :id)`, { id }),
      ),
    );
  query
    .addSelect(value, 'sort_value')
    .orderBy('sort_value', direction)
    .addOrderBy('q.id', direction)
    .limit(size + 1);
  const found = await query.getMany();
  const rows = found.slice(0, size);
  const last = rows.at(-1);
  if (found.length <= size || !last) return { rows };
  const end = by === 'dueAt' ? (last.dueAt?.getTime() ?? never) : last.updatedAt.getTime();
  return { rows, nextCursor: `${end}.${last.id}` };
}

const never = 8_640_000_000_000_000;
