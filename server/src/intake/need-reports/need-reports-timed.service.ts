import { addDays, startOfDay } from '@jingkang/shared/calendar/local-date';
import { needReportToErase, reportErasureDays } from '@jingkang/shared/lifecycles/need-report';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, LessThan, Repository } from 'typeorm';
import { Clock } from '../../foundation/clock/clock';
import { Performer } from '../../records/perform';
import { Refused } from '../../foundation/refusals/refusal';
import { Messages } from '../../messages/notes/messages.service';
import { ContactAttempt } from './contact-attempt.entity';
import { NeedReport } from './need-report.entity';
import { NeedReportKind } from './need-report-kind';
import { erasedColumns } from './need-report-secrets';
import { recordType } from './need-report.record';

/** Forgets who was reported and did not agree, or was not reached (§6.6). The counts stay. */
@Injectable()
export class NeedReportsTimed {
  constructor(
    @InjectRepository(NeedReport) private readonly stored: Repository<NeedReport>,
    private readonly clock: Clock,
    private readonly performer: Performer,
    private readonly kind: NeedReportKind,
    private readonly messages: Messages,
  ) {}

  async eraseIdentities(): Promise<number> {
    const endedAt = LessThan(startOfDay(addDays(this.clock.today(), 1 - reportErasureDays)));
    const where = { state: In([...needReportToErase]), endedAt };
    const rows = await this.stored.find({ where, order: { id: 'ASC' }, take: 5_000 });
    let erased = 0;
    for (const row of rows) erased += (await this.erase(row)) ? 1 : 0;
    return erased;
  }

  private async erase({ id, version }: NeedReport): Promise<boolean> {
    try {
      await this.performer.perform(this.kind, {
        action: 'erase',
        id,
        account: undefined,
        version,
        effect: async (manager) => {
          await this.messages.erase(manager, recordType, id);
          await manager.update(ContactAttempt, { reportId: id }, { noteSealed: null });
          return { changes: { ...erasedColumns } };
        },
      });
      return true;
    } catch (error) {
      if (error instanceof Refused) return false;
      throw error;
    }
  }
}
