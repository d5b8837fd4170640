import type { RecordType } from '@jingkang/shared/records/outlines';
import { recordTables } from '../../../foundation/records/record-tables';

/** A `table.column` that names an account as the one who must act. */
export type WorkPlace = `${string}.${string}`;

export const invitationsPlace: WorkPlace = 'invitations.createdBy';

/** The place of a kind of record whose open ones somebody holds. */
export const placeOf = (record: { readonly recordType: RecordType; readonly heldBy: string }): WorkPlace =>
  `${record.recordType}.${record.heldBy}`;

/** Every such place. A module holds each of them (`HeldWork`). */
export const workPlaces = (): readonly WorkPlace[] => [
  ...recordTables().flatMap(({ recordType, heldBy }) => (heldBy ? [placeOf({ recordType, heldBy })] : [])),
  invitationsPlace,
];
