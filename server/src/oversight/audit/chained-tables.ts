import { recordKinds } from '@jingkang/shared/records/all';
import { recordTables } from '../../foundation/records/record-tables';
import { tableOf } from '../../foundation/database/rows/entity-class';

/** A table each of whose records has a chain of evidence. */
export interface ChainedTable {
  readonly table: string;
  readonly recordType: string;
  /** States in which nothing has happened to it yet. */
  readonly drafts: readonly string[];
}

export const chainedTables = (): readonly ChainedTable[] => [
  ...recordTables().map(({ recordType, entity }) => ({
    table: tableOf(entity),
    recordType,
    drafts: recordKinds[recordType].drafts,
  })),
  { table: 'document_templates', recordType: 'document_templates', drafts: [] },
];
