import type { PartOfCase, RecordType } from '@jingkang/shared/records/outlines';
import { knowRecords } from '../foundation/records/record-tables';
import type { PartTable, RecordTable } from '../foundation/records/stored-record';
import * as kinds from './kinds';

/** Every kind of record as it is stored. Entities, clocks, hashes, held work and what goes with a demo follow from it. */
export const storedRecords = kinds satisfies {
  readonly [Name in RecordType]: (Name extends PartOfCase ? PartTable : RecordTable) & {
    readonly recordType: Name;
  };
};

knowRecords(storedRecords);
