import { getMetadataArgsStorage } from 'typeorm';
import { sealedProperties } from '../database/rows/columns';
import { type EntityClass, tableOf } from '../database/rows/entity-class';
import { SnakeNaming } from '../database/rows/naming';

/** A sealed column: where it stands, and the place it is bound to. */
export interface SealedColumn {
  readonly table: string;
  readonly key: string;
  readonly column: string;
  readonly place: string;
}

const naming = new SnakeNaming();
const columnOf = (property: string) => naming.columnName(property, undefined, []);

let listed: readonly SealedColumn[] = [];

/** Every sealed column, as the entities say it: what they seal is rotated, counted and verified. */
export function sealedColumns(): readonly SealedColumn[] {
  if (listed.length !== sealedProperties.length) listed = sealedProperties.map(sealedColumn);
  return listed;
}

function sealedColumn(sealed: (typeof sealedProperties)[number]): SealedColumn {
  const { of, property, place = property.replace(/Sealed$/, '') } = sealed;
  const table = tableOf(of);
  return { table, key: keyOf(of), column: columnOf(property), place: `${table}.${columnOf(place)}` };
}

function keyOf(entity: EntityClass): string {
  const key = getMetadataArgsStorage().columns.find(
    ({ target, options }) => target === entity && options.primary,
  );
  if (!key) throw new Error(`${entity.name} has no key.`);
  return key.options.name ?? columnOf(key.propertyName);
}
