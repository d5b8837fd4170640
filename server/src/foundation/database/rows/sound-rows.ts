import type { EntityManager, EntityMetadata, EntityTarget, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { isEmbedded } from '../connection/kind';
import { type UnsoundRow, unsoundRows } from './unsound-rows';

type Name<Row> = Extract<keyof Row, string>;

/** Columns, and the values of which each must have one. */
export type Wanted<Row> = { readonly [Column in Name<Row>]?: readonly string[] };

export interface Choice<Row> {
  readonly where?: Wanted<Row>;
  /** By what the rows are ordered; together unique. The primary key unless told otherwise. */
  readonly order?: readonly Name<Row>[];
}

const BATCH = 500;

/**
 * Every row of a table that can be read, a batch at a time, whatever stands in the others. What a verifier reads by;
 * it tells the others by `unsound`. Each table is looked through once in the life of this object.
 */
export class SoundRows {
  private readonly known = new Map<string, Promise<readonly UnsoundRow[]>>();

  /** The rows that cannot even be read. On a database server there are none: its columns hold what they are for. */
  unsound(manager: EntityManager, entity: EntityTarget<ObjectLiteral>): Promise<readonly UnsoundRow[]> {
    const { dataSource } = manager;
    if (!isEmbedded(dataSource)) return Promise.resolve([]);
    const table = dataSource.getMetadata(entity);
    const rows = this.known.get(table.tableName) ?? unsoundRows(manager, table);
    this.known.set(table.tableName, rows);
    return rows;
  }

  /** The rows with one of these values in each of these columns, but the unsound; `t` names them in what is added. */
  async query<Row extends ObjectLiteral>(
    manager: EntityManager,
    entity: EntityTarget<Row>,
    where: Wanted<Row>,
  ): Promise<SelectQueryBuilder<Row>> {
    const left = (await this.unsound(manager, entity)).map(({ rowid }) => rowid);
    const query = manager.getRepository(entity).createQueryBuilder('t');
    for (const [name, values] of Object.entries(where))
      query.andWhere(`t.${name} IN (:...of_${name})`, { [`of_${name}`]: values });
    return left.length ? query.andWhere(`t.rowid NOT IN (${left.join(', ')})`) : query;
  }

  async *of<Row extends ObjectLiteral>(
    manager: EntityManager,
    entity: EntityTarget<Row>,
    { where, order }: Choice<Row> = {},
  ): AsyncGenerator<Row> {
    const metadata = manager.dataSource.getMetadata(entity);
    const by = order ?? metadata.primaryColumns.map(({ propertyName }) => propertyName as Name<Row>);
    const sorted = Object.fromEntries(by.map((name) => [`t.${name}`, 'ASC' as const]));
    for (let last: Row | undefined; ;) {
      const query = (await this.query(manager, entity, where ?? {})).orderBy(sorted).limit(BATCH);
      if (last) query.andWhere(beyond(by), storedOf(metadata, by, last));
      const rows = await query.getMany();
      yield* rows;
      last = rows.at(-1);
      if (!last || rows.length < BATCH) return;
    }
  }
}

/** After the last row, in the order: `a > x OR (a = x AND (b > y OR …))`. */
function beyond(by: readonly string[]): string {
  const [first, ...rest] = by;
  const more = `t.${first} > :after_${first}`;
  // The outer bound is what an index is used for.
  return rest.length
    ? `t.${first} >= :after_${first} AND (${more} OR (t.${first} = :after_${first} AND (${beyond(rest)})))`
    : more;
}

function storedOf(metadata: EntityMetadata, by: readonly string[], row: ObjectLiteral): ObjectLiteral {
  const stored = by.map((name) => {
    const transformer = metadata.findColumnWithPropertyName(name)?.transformer;
    const to = Array.isArray(transformer) ? undefined : transformer?.to;
    return [`after_${name}`, to ? to(row[name]) : row[name]];
  });
  return Object.fromEntries(stored) as ObjectLiteral;
}
