import type { FileRecord } from '@jingkang/shared/attachments/page-limits';
import type { EntityManager } from 'typeorm';
import type { RecordRef } from './attachment.entity';

/** The table of each kind of record that takes files; the word of a record is not always that of its table. */
const tables: Readonly<Record<FileRecord, string>> = {
  applications: 'applications',
  hospital_referrals: 'hospital_referrals',
  cases: 'cases',
  consents: 'case_consents',
  agreements: 'agreements',
  assessments: 'assessments',
};

/** Whether the record of a file is there. */
export async function hasRecord(
  manager: EntityManager,
  { recordType, recordId }: RecordRef,
): Promise<boolean> {
  if (!Object.hasOwn(tables, recordType)) return false;
  return manager.existsBy(tables[recordType as FileRecord], { id: recordId });
}
