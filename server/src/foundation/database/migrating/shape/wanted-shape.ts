import type { DataSource, EntityMetadata } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import { isEmbedded } from '../../connection/kind';
import { columnWords, indexWords, type Shapes, type TableShape } from './table-shape';

/** The tables as the entities want them. */
export function wantedShapes(dataSource: DataSource): Shapes {
  const embedded = isEmbedded(dataSource);
  return new Map(dataSource.entityMetadatas.map((entity) => [entity.tableName, shapeOf(entity, embedded)]));
}

function shapeOf({ columns, primaryColumns, indices }: EntityMetadata, embedded: boolean): TableShape {
  return {
    columns: new Map(columns.map((column) => [column.databaseName, wordsOf(column, embedded)])),
    key: primaryColumns.map(({ databaseName }) => databaseName).join(', '),
    indexes: new Set(
      indices.map((index) =>
        indexWords(
          index.columns.map(({ databaseName }) => databaseName),
          index.isUnique,
        ),
      ),
    ),
  };
}

function wordsOf({ type, length, isNullable, collation }: ColumnMetadata, embedded: boolean): string {
  const word = String(type) === 'boolean' && !embedded ? 'tinyint' : String(type);
  return columnWords(length ? `${word}(${length})` : word, isNullable, embedded ? undefined : collation);
}
