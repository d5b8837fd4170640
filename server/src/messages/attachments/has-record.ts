import { pageLimits } from '@jingkang/shared/attachments/page-limits';
import { isRecordType } from '@jingkang/shared/records/outlines';
import type { EntityManager } from 'typeorm';
import { recordTable } from '../../foundation/records/record-tables';
import type { RecordRef } from './attachment.entity';

/** Whether the record of a file is there. */
export async function hasRecord(
  manager: EntityManager,
  { recordType, recordId }: RecordRef,
): Promise<boolean> {
  if (!isRecordType(recordType) || !(recordType in pageLimits)) return false;
  return manager.existsBy(recordTable(recordType).entity, { id: recordId });
}
