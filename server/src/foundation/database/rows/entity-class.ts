import { getMetadataArgsStorage } from 'typeorm';

export type EntityClass<Row extends object = object> = new () => Row;

/** The name of an entity's table, as its decorator says it. */
export function tableOf(entity: EntityClass): string {
  const name = getMetadataArgsStorage().tables.find(({ target }) => target === entity)?.name;
  if (!name) throw new Error(`${entity.name} is no entity.`);
  return name;
}
