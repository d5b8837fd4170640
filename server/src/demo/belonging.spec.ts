import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import { recordTables } from '../foundation/records/record-tables';
import { accountProperties } from '../foundation/database/rows/columns';
import { openDatabase } from '../registry/data-source';
import { peoplesTables } from '../foundation/database/rows/table-rows';
import { belonging, passing } from './belonging';

/** A row outlives the place and the paper that it names, in whatever table. */
const always = ['organization_id', 'attachment_id'];
/** It outlives this too. One that is not of the demo and names something that is, holds the clearing up. */
const hanging: Readonly<Record<string, readonly string[]>> = {
  agreements: ['document_id'],
  allocations: ['consent_id', 'from_organization_id'],
  applications: ['from_referral_id', 'from_report_id', 'merged_into_id'],
  case_consents: ['allocation_id', 'receiver_id'],
  cases: ['institution_id', 'registered_at_id'],
  feedback: ['about_organization_id', 'application_id'],
  hospital_referrals: ['application_id', 'hospital_id'],
  invitations: ['created_by'],
  need_reports: ['application_id'],
  record_messages: ['event_id'],
  reminders: ['account_id'],
};

describe('what goes with a demo', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'jingkang-belonging-'));
  let dataSource: DataSource;
  beforeAll(async () => {
    dataSource = await openDatabase({ dataDir, databaseUrl: undefined });
  });
  afterAll(async () => {
    await dataSource.destroy();
    rmSync(dataDir, { recursive: true });
  });

  /** Every column of a table that is kept, as `table.column`, of those that fit. */
  const columnsWhere = (fits: (column: ColumnMetadata) => boolean): string[] => {
    const kept = new Set(peoplesTables(dataSource).map(({ name }) => name));
    return dataSource.entityMetadatas
      .filter(({ tableName }) => kept.has(tableName) && !passing.has(tableName))
      .flatMap(({ tableName, columns }) =>
        columns.filter(fits).map(({ databaseName }) => `${tableName}.${databaseName}`),
      )
      .sort();
  };
  /** Every column that holds the id of something else. */
  const naming = () => columnsWhere(({ databaseName, length }) => length === '36' && databaseName !== 'id');
  const goes = belonging().map((one) => one.join('.'));
  const typed = Object.entries(hanging).flatMap(([table, columns]) =>
    columns.map((one) => `${table}.${one}`),
  );
  /** What the entities mark as an author or a person, and who holds a record, needs no line here. */
  const told = () =>
    columnsWhere(
      ({ target, propertyName, databaseName }) =>
        always.includes(databaseName) ||
        accountProperties.some(({ of, property }) => of === target && property === propertyName) ||
        recordTables().some(({ entity, heldBy }) => entity === target && heldBy === propertyName),
    );
  const hangs = () => [...typed, ...told().filter((column) => !goes.includes(column))];

  it('is thought of for every column that names an account or another row', () => {
    const known = hangs();
    expect(naming().filter((column) => !goes.includes(column) && !known.includes(column))).toEqual([]);
  });

  it('is written down once, and for columns that are there', () => {
    const columns = dataSource.entityMetadatas.flatMap((table) =>
      table.columns.map(({ databaseName }) => `${table.tableName}.${databaseName}`),
    );
    const written = [...goes, ...hangs()];
    expect(written.filter((column) => !columns.includes(column))).toEqual([]);
    expect(new Set(written).size).toBe(written.length);
    const tables = dataSource.entityMetadatas.map(({ tableName }) => tableName);
    expect([...passing].filter((table) => !tables.includes(table))).toEqual([]);
  });
});
