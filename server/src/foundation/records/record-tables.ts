import { type PartOfCase, type RecordType, recordTypes } from '@jingkang/shared/records/outlines';
import type { PartTable, RecordTable } from './stored-record';

type Tables = { readonly [Name in RecordType]: Name extends PartOfCase ? PartTable : RecordTable };

let known: Tables | undefined;

/** Said once, by the list of all kinds. What walks over them stands below it, and asks here. */
export function knowRecords(tables: Tables): void {
  known = tables;
}

/** The table of one kind; that of a part of a case tells how it goes with its case. */
export function recordTable<Name extends RecordType>(name: Name): Tables[Name] {
  if (!known) throw new Error('The list of records is not loaded: import records/all.');
  return known[name];
}

/** The tables of all kinds. */
export const recordTables = (): readonly RecordTable[] => recordTypes.map((name) => recordTable(name));
