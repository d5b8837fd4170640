export interface ClockedTable {
  readonly recordType: string;
  readonly table: string;
  /** SQL for the account of whoever must act before its clock runs out. */
  readonly handler: string;
  /** SQL for the organization whose colleagues can act in the handler's place, if they are not of the record's own. */
  readonly fellowsAt?: string;
}

/** Every table whose records carry a clock: they are warned of, escalated, and counted again with the calendar. */
export const clockedTables: readonly ClockedTable[] = [
  { recordType: 'applications', table: 'applications', handler: 'assignee_id' },
  { recordType: 'need_reports', table: 'need_reports', handler: 'assignee_id' },
  { recordType: 'feedback', table: 'feedback', handler: 'NULL' },
  { recordType: 'cases', table: 'cases', handler: 'assignee_id' },
  {
    recordType: 'hospital_referrals',
    table: 'hospital_referrals',
    // Whether someone has been discharged is known to the colleague of the hospital who referred.
    handler: "CASE WHEN clock = 'plannedDischarge' THEN created_by_id END",
    fellowsAt: "CASE WHEN clock = 'plannedDischarge' THEN hospital_id END",
  },
  { recordType: 'allocations', table: 'allocations', handler: 'NULL' },
  {
    recordType: 'consents',
    table: 'case_consents',
    handler: '(SELECT c.assignee_id FROM cases c WHERE c.id = case_consents.case_id)',
  },
  { recordType: 'assessments', table: 'assessments', handler: 'NULL' },
  { recordType: 'agreements', table: 'agreements', handler: 'NULL' },
];
