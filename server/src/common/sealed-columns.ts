import { getMetadataArgsStorage } from 'typeorm';
import { sealedProperties } from '../database/columns';
import { entities } from '../database/entities';
import { SnakeNaming } from '../database/naming';
import { type EntityClass, tableOf } from './stored-record';

/** A sealed column: where it stands, and the place it is bound to. */
export interface SealedColumn {
  readonly table: string;
  readonly key: string;
  readonly column: string;
  readonly place: string;
}

const naming = new SnakeNaming();
const columnOf = (property: string) => naming.columnName(property, undefined, []);

function keyOf(entity: EntityClass): string {
  const key = getMetadataArgsStorage().columns.find(
    ({ target, options }) => target === entity && options.primary,
  );
  if (!key) throw new Error(`${entity.name} has no key.`);
  return key.options.name ?? columnOf(key.propertyName);
}

/** Every sealed column, as the entities say it: what they seal is rotated, counted and verified. */
export const sealedColumns: readonly SealedColumn[] = entities.flatMap((entity) =>
  sealedProperties
    .filter(({ of }) => of === entity)
    .map(({ property, place = property.replace(/Sealed$/, '') }) => {
      const table = tableOf(entity);
      return {
        table,
        key: keyOf(entity),
        column: columnOf(property),
        place: `${table}.${columnOf(place)}`,
      };
    }),
);
