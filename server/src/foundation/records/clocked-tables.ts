import type { RecordType } from '@jingkang/shared/records/outlines';
import { tableOf } from '../database/rows/entity-class';
import { recordTables } from './record-tables';

export interface ClockedTable {
  readonly recordType: RecordType;
  readonly table: string;
  /** SQL for the account of whoever must act before its clock runs out. */
  readonly handler: string;
  /** SQL for the organization whose colleagues can act in the handler's place. */
  readonly fellowsAt: string;
}

/** Every table whose records carry a clock: they are warned of, escalated, and counted again with the calendar. */
export const clockedTables = (): readonly ClockedTable[] =>
  recordTables().map(({ recordType, entity, handler, fellowsAt }) => ({
    recordType,
    table: tableOf(entity),
    handler: handler ?? 'NULL',
    fellowsAt: fellowsAt ?? 'NULL',
  }));
