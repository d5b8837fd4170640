import { recordTables } from '../foundation/records/record-tables';
import { tableOf } from '../foundation/database/rows/entity-class';

/**
 * What is part of something else and goes with it: table, and the column that names the other. Any other row that
 * names a demo row hangs on it, a row of a table that comes later too, until somebody writes it down here.
 */
export const belonging = (): readonly (readonly [table: string, column: string])[] => [
  ['sessions', 'account_id'],
  ['qualifications', 'account_id'],
  ['known_devices', 'account_id'],
  ['recovery_codes', 'account_id'],
  ['invitations', 'organization_id'],
  ['notices', 'account_id'],
  ['notices', 'record_id'],
  ['clock_marks', 'record_id'],
  ['attachments', 'record_id'],
  ['record_messages', 'record_id'],
  ['evidence_events', 'record_id'],
  ['evidence_heads', 'record_key'],
  ...recordTables().flatMap(({ entity, grownFrom, parts }) => [
    ...parts.map((part) => [tableOf(part.entity), part.of] as const),
    ...(grownFrom ? [[tableOf(entity), grownFrom] as const] : []),
  ]),
];

/** What lasts a day at most. */
export const passing: ReadonlySet<string> = new Set([
  'guess_counters',
  'idempotency_keys',
  'one_time_codes',
  'throttle_counters',
  'upload_counters',
]);
