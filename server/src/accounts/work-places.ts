/** Every `table.column` that names an account as the one who must act. A module holds each of them (`HeldWork`). */
export const workPlaces = [
  'applications.assigneeId',
  'need_reports.assigneeId',
  'cases.assigneeId',
  'assessments.members',
  'hospital_referrals.createdById',
  'invitations.createdBy',
] as const;
export type WorkPlace = (typeof workPlaces)[number];
