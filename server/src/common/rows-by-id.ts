import { type EntityManager, type EntityTarget, type FindOptionsWhere, MoreThan } from 'typeorm';

const BATCH = 200;

/** Every row that fits, in the order of ids; no more than a batch is held at a time. */
export async function* rowsById<Row extends { readonly id: string }>(
  manager: EntityManager,
  table: EntityTarget<Row>,
  where: FindOptionsWhere<Row> = {},
): AsyncGenerator<Row> {
  for (let after = ''; ;) {
    const beyond = { ...where, id: MoreThan(after) } as FindOptionsWhere<Row>;
    const rows = await manager.find(table, { where: beyond, order: { id: 'ASC' } as object, take: BATCH });
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return;
    after = last.id;
  }
}
