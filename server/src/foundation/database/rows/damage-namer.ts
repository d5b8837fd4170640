import {
  type EntityMetadata,
  type EntitySubscriberInterface,
  EventSubscriber,
  type LoadEvent,
} from 'typeorm';
import { nameDamage, someUnnamed } from './damaged';

/** Tells values that cannot be read in which table, column and row they stand, so that a log can name them. */
@EventSubscriber()
export class DamageNamer implements EntitySubscriberInterface<object> {
  afterLoad(entity: object, event?: LoadEvent<object>): void {
    if (event && someUnnamed()) nameAll(entity as Record<string, unknown>, event.metadata);
  }
}

function nameAll(
  entity: Record<string, unknown>,
  { tableName, columns, primaryColumns }: EntityMetadata,
): void {
  const id = primaryColumns.map(({ propertyName }) => String(entity[propertyName])).join(' ');
  for (const { propertyName, databaseName, transformer } of columns)
    if (transformer) nameDamage(entity[propertyName], { place: `${tableName}.${databaseName}`, id });
}
