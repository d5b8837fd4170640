import { recordTables, type storedRecords } from '../records/all';

type Stored = typeof storedRecords;
type Held = {
  [Name in keyof Stored]: Stored[Name] extends { heldBy: infer By extends string } ? `${Name}.${By}` : never;
}[keyof Stored];
export type WorkPlace = Held | 'invitations.createdBy';

/** Every `table.column` that names an account as the one who must act. A module holds each of them (`HeldWork`). */
export const workPlaces: readonly WorkPlace[] = [
  ...recordTables.flatMap(({ recordType, heldBy }) => (heldBy ? [`${recordType}.${heldBy}` as Held] : [])),
  'invitations.createdBy',
];
