import type { Target } from '@jingkang/shared/access/scope';
import { leftOf } from '@jingkang/shared/access/standings';
import {
  type NeedReportAction,
  needReportEnded,
  type NeedReportFacts,
  needReportOpen,
  type NeedReportState,
} from '@jingkang/shared/lifecycles/need-report';
import { needReportRecords } from '@jingkang/shared/records/need-reports';
import type { StoredRecord } from '../../foundation/records/stored-record';
import { ContactAttempt } from './contact-attempt.entity';
import { NeedReport } from './need-report.entity';

export const recordType = needReportRecords.name;
const open: readonly NeedReportState[] = needReportOpen;

export const needReportRecord = {
  recordType,
  lifecycle: needReportRecords.lifecycle,
  entity: NeedReport,
  ended: needReportEnded,
  waiting: [],
  targetOf: ({ organizationId, regionCode, caseStanding }: NeedReport): Target =>
    leftOf(caseStanding, { ownerIds: [], organizationId, regionCode }),
  /** Its reporter follows the stage and nothing else (§6.6). */
  followersOf: ({ reporterId }: NeedReport): string[] => [reporterId],
  derived: (state: NeedReportState) => ({ open: open.includes(state) }),
  handler: 'assignee_id',
  heldBy: 'assigneeId',
  grownFrom: null,
  parts: [{ entity: ContactAttempt, of: 'report_id' }],
  hashed: {
    sealed: 'head_sealed',
    fieldsOf: (personName: string) => ({ personName }),
    hashes: { name_hash: ['name', 'personName'] },
  },
} as const satisfies StoredRecord<NeedReport, NeedReportState, NeedReportAction, NeedReportFacts>;
