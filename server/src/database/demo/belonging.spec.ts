import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { openDatabase } from '../data-source';
import { peoplesTables } from '../table-rows';
import { belonging, passing } from './belonging';

/** A row outlives what it names here. One that is not of the demo and names something that is, holds the clearing up. */
const hanging: Readonly<Record<string, readonly string[]>> = {
  accounts: ['organization_id'],
  agreements: [
    'attachment_id',
    'countersigned_by_id',
    'document_id',
    'organization_id',
    'owner_id',
    'prepared_by_id',
  ],
  allocations: ['consent_id', 'from_organization_id', 'organization_id', 'proposed_by_id'],
  application_reviews: ['reviewer_id'],
  applications: [
    'assignee_id',
    'entered_by_id',
    'from_referral_id',
    'from_report_id',
    'merged_into_id',
    'organization_id',
    'overridden_by_id',
    'owner_id',
  ],
  assessments: ['begun_by_id', 'organization_id', 'owner_id'],
  attachments: ['uploaded_by_id'],
  case_consents: [
    'allocation_id',
    'attachment_id',
    'organization_id',
    'owner_id',
    'receiver_id',
    'recorded_by_id',
  ],
  cases: ['assignee_id', 'institution_id', 'organization_id', 'owner_id', 'registered_at_id'],
  consents: ['attachment_id', 'recorded_by_id'],
  contact_attempts: ['account_id'],
  document_templates: ['created_by_id'],
  evidence_events: ['account_id', 'organization_id'],
  feedback: ['about_organization_id', 'application_id', 'organization_id', 'owner_id'],
  hospital_referrals: ['application_id', 'created_by_id', 'hospital_id', 'organization_id'],
  invitations: ['created_by', 'used_by'],
  local_days: ['set_by_id'],
  need_reports: ['application_id', 'assignee_id', 'organization_id', 'reporter_id'],
  region_settings: ['set_by_id'],
  record_messages: ['author_id', 'event_id'],
  reminders: ['account_id'],
  scales: ['imported_by_id'],
};
const hangs = Object.entries(hanging).flatMap(([table, columns]) => columns.map((one) => `${table}.${one}`));

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

  /** Every column that holds the id of something else. */
  const naming = () => {
    const kept = new Set(peoplesTables(dataSource).map(({ name }) => name));
    return dataSource.entityMetadatas
      .filter(({ tableName }) => kept.has(tableName) && !passing.has(tableName))
      .flatMap(({ tableName, columns }) =>
        columns
          .filter(({ databaseName, length }) => length === '36' && databaseName !== 'id')
          .map(({ databaseName }) => `${tableName}.${databaseName}`),
      )
      .sort();
  };

  it('is thought of for every column that names an account or another row', () => {
    const goes = belonging().map((one) => one.join('.'));
    const unknown = naming().filter((column) => !goes.includes(column) && !hangs.includes(column));
    expect(unknown).toEqual([]);
  });

  it('is written down once, and for columns that are there', () => {
    const columns = dataSource.entityMetadatas.flatMap((table) =>
      table.columns.map(({ databaseName }) => `${table.tableName}.${databaseName}`),
    );
    const written = [...belonging().map((one) => one.join('.')), ...hangs];
    expect(written.filter((column) => !columns.includes(column))).toEqual([]);
    expect(new Set(written).size).toBe(written.length);
    const tables = dataSource.entityMetadatas.map(({ tableName }) => tableName);
    expect([...passing].filter((table) => !tables.includes(table))).toEqual([]);
  });
});
