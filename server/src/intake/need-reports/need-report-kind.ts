import type { Account } from '@jingkang/shared/access/scope';
import { daysBetween, toLocalDate } from '@jingkang/shared/calendar/local-date';
import type {
  NeedReportAction,
  NeedReportFacts,
  NeedReportState,
} from '@jingkang/shared/lifecycles/need-report';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../foundation/clock/clock';
import type { RecordKind } from '../../records/perform';
import { kindOf } from '../../foundation/records/stored-record';
import { NeedReport } from './need-report.entity';
import { needReportRecord } from './need-report.record';

/** How a need report moves. Its reporter follows the stage and nothing else (§6.6). */
@Injectable()
export class NeedReportKind
  extends kindOf(needReportRecord)
  implements RecordKind<NeedReport, NeedReportState, NeedReportAction, NeedReportFacts>
{
  constructor(private readonly clock: Clock) {
    super();
  }

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
