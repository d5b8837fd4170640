import { applicationDraft } from '@jingkang/shared/lifecycles/application';
import { clockedTables } from '../common/clocked-tables';

/** A table each of whose records has a chain of evidence. */
export interface ChainedTable {
  readonly table: string;
  readonly recordType: string;
  /** States in which nothing has happened to it yet. */
  readonly drafts: readonly string[];
}

const drafts: Readonly<Record<string, readonly string[]>> = {
  applications: applicationDraft,
  hospital_referrals: ['draft'],
};

export const chainedTables: readonly ChainedTable[] = [
  ...clockedTables.map(({ table, recordType }) => ({ table, recordType, drafts: drafts[table] ?? [] })),
  { table: 'document_templates', recordType: 'document_templates', drafts: [] },
];
