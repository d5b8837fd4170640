import { Injectable } from '@nestjs/common';
import { DataSource, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { whole } from '../database/rows/damaged';
import { FieldCipher } from '../crypto/field-cipher';
import { sealedColumns } from '../crypto/sealed-columns';

/** A record that cannot be read as a whole is not opened by half, and nothing is done with it: what is damaged could be written over. */
@Injectable()
export class WholeRecord {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cipher: FieldCipher,
  ) {}

  /** Refuses a row of which a column does not open or has another form. */
  demand<Row extends ObjectLiteral & { id: string }>(entity: EntityTarget<Row>, row: Row): void {
    const { tableName, columns } = this.dataSource.getMetadata(entity);
    for (const { propertyName, databaseName } of columns) {
      const value: unknown = whole((row as Record<string, unknown>)[propertyName]);
      if (typeof value !== 'string') continue;
      const sealed = sealedColumns().find((one) => one.table === tableName && one.column === databaseName);
      if (sealed) this.cipher.open(value, `${sealed.place}:${row.id}`);
    }
  }
}
