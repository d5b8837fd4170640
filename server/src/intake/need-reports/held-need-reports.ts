import { needReportInContact } from '@jingkang/shared/lifecycles/need-report';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { HeldWork } from '../../identity/staff/held-work/held-work.service';
import { placeOf } from '../../identity/staff/held-work/work-places';
import { Performer } from '../../records/perform';
import { NeedReport } from './need-report.entity';
import { NeedReportKind } from './need-report-kind';
import { recordType, needReportRecord } from './need-report.record';

/** Need reports that somebody is making contact for: they go back to those to be taken. */
@Injectable()
export class HeldNeedReports implements OnModuleInit {
  constructor(
    private readonly held: HeldWork,
    private readonly performer: Performer,
    private readonly kind: NeedReportKind,
  ) {}

  onModuleInit(): void {
    this.held.hold({
      kind: recordType,
      place: placeOf(needReportRecord),
      idsOf: async (manager, { id: assigneeId }) => {
        const where = { assigneeId, state: In([...needReportInContact]) };
        const rows = await manager.find(NeedReport, { select: { id: true }, where, order: { id: 'ASC' } });
        return rows.map(({ id }) => id);
      },
      release: (manager, id, { accountId, cause }) =>
        this.performer.perform(
          this.kind,
          {
            action: 'return-to-queue',
            id,
            account: undefined,
            effect: async () => ({ changes: { assigneeId: null }, codes: { assignee: accountId, cause } }),
          },
          manager,
        ),
    });
  }
}
