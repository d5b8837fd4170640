import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AppLog } from '../common/app-log';
import { errorForLog } from '../common/log';

/** Where the tables are not as this version wants them. Looked for once, after the start: it reads the whole schema. */
@Injectable()
export class TableDrift {
  /** Undefined until it is known. */
  lines: readonly string[] | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly log: AppLog,
  ) {}

  async look(): Promise<void> {
    try {
      this.lines = await missingParts(this.dataSource);
      if (this.lines.length) this.log.warn({ drift: this.lines }, 'the tables differ from this version');
    } catch (error) {
      this.log.warn({ error: errorForLog(error) }, 'the tables could not be looked at');
    }
  }
}

/** Tables, columns and indexes that this version needs and that are not there. */
async function missingParts(dataSource: DataSource): Promise<string[]> {
  const runner = dataSource.createQueryRunner();
  try {
    const metadatas = dataSource.entityMetadatas;
    const tables = await runner.getTables(metadatas.map(({ tablePath }) => tablePath));
    return metadatas.flatMap(({ tableName, columns, indices }) => {
      const table = tables.find(({ name }) => name.split('.').at(-1) === tableName);
      if (!table) return [`${tableName}: the table is missing`];
      const indexed = new Set(table.indices.map(({ columnNames }) => columnNames.join()));
      const wanted = indices.map((index) => index.columns.map(({ databaseName }) => databaseName).join());
      return [
        ...columns
          .filter(({ databaseName }) => !table.findColumnByName(databaseName))
          .map(({ databaseName }) => `${tableName}.${databaseName}: the column is missing`),
        ...wanted
          .filter((index) => !indexed.has(index))
          .map((index) => `${tableName}: the index (${index}) is missing`),
      ];
    });
  } finally {
    await runner.release();
  }
}
