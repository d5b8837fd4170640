import type { Account, Target } from '@jingkang/shared/access/scope';
import { daysBetween, toLocalDate } from '@jingkang/shared/calendar/local-date';
import {
  needReport,
  type NeedReportAction,
  needReportEnded,
  type NeedReportFacts,
  needReportOpen,
  type NeedReportState,
} from '@jingkang/shared/lifecycles/need-report';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../common/clock';
import type { RecordKind } from '../common/perform';
import { NeedReport } from './need-report.entity';

export const recordType = 'need_reports';
const open: readonly NeedReportState[] = needReportOpen;

/** How a need report moves. Its reporter follows the stage and nothing else (§6.6). */
@Injectable()
export class NeedReportKind implements RecordKind<
  NeedReport,
  NeedReportState,
  NeedReportAction,
  NeedReportFacts
> {
  readonly recordType = recordType;
  readonly entity = NeedReport;
  readonly lifecycle = needReport;
  readonly ended = needReportEnded;
  readonly waiting = [];

  constructor(private readonly clock: Clock) {}

  targetOf = ({ organizationId, regionCode }: NeedReport): Target => ({
    ownerIds: [],
    organizationId,
    regionCode,
  });
  followersOf = ({ reporterId }: NeedReport): string[] => [reporterId];
  derived = (state: NeedReportState) => ({ open: open.includes(state) });

  factsOf = async (
    _: EntityManager,
    row: NeedReport,
    account: Account | undefined,
  ): Promise<NeedReportFacts> => ({
    actorIsAssignee: account !== undefined && row.assigneeId === account.id,
    // Asked for together with the action that needs it.
    consentEvidence: true,
    contactAttempts: row.contactAttempts,
    daysSinceEnded: row.endedAt ? daysBetween(toLocalDate(row.endedAt), this.clock.today()) : 0,
  });
}
