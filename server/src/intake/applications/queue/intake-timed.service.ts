import { addDays, startOfDay } from '@jingkang/shared/calendar/local-date';
import { draftRetentionDays } from '@jingkang/shared/calendar/time-limits';
import {
  applicationDraft,
  applicationWaitingForApplicant,
  replyLapseDays,
  replyReminderDays,
} from '@jingkang/shared/lifecycles/application';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type FindOptionsWhere, In, LessThan, MoreThan, Repository } from 'typeorm';
import { Clock } from '../../../foundation/clock/clock';
import { EvidenceEvent } from '../../../foundation/evidence/evidence.entities';
import { lockById } from '../../../foundation/database/work/lock';
import { Performer } from '../../../records/perform';
import { Refused } from '../../../foundation/refusals/refusal';
import { UnitOfWork } from '../../../foundation/database/work/unit-of-work';
import { Application } from '../application.entity';
import { ApplicationKind } from '../application-kind';
import { isDraft, recordType } from '../application.record';
import { Drafts } from '../drafts/drafts.service';

const BATCH = 200;
const DAY = 86_400_000;

/** What time does to applications: drafts are erased, applicants reminded, silence ends (§2.3, §6.7). */
@Injectable()
export class IntakeTimed {
  constructor(
    @InjectRepository(EvidenceEvent) private readonly evidenceEvents: Repository<EvidenceEvent>,
    @InjectRepository(Application) private readonly applications: Repository<Application>,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly performer: Performer,
    private readonly kind: ApplicationKind,
    private readonly drafts: Drafts,
  ) {}

  async eraseOldDrafts(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - draftRetentionDays * DAY);
    return this.each({ state: In([...applicationDraft]), updatedAt: LessThan(before) }, ({ id }) =>
      this.unitOfWork.run(async (manager) => {
        const row = await lockById(manager, Application, id);
        if (!row || !isDraft(row) || row.updatedAt >= before) return false;
        await this.drafts.erase(manager, id);
        return true;
      }),
    );
  }

  /** Once for each time it waits. */
  remind(): Promise<number> {
    return this.eachWaiting(replyReminderDays, async (row) => {
      const since = row.pausedAt ?? row.updatedAt;
      const told = { recordType, recordId: row.id, action: 'remind-applicant', at: MoreThan(since) };
      if (await this.evidenceEvents.existsBy(told)) return false;
      return this.tryTo(row, 'remind-applicant');
    });
  }

  lapse(): Promise<number> {
    return this.eachWaiting(replyLapseDays, (row) => this.tryTo(row, 'lapse'));
  }

  /** The version guards against the applicant's answer, or another server, in between. */
  private async tryTo({ id, version }: Application, action: 'remind-applicant' | 'lapse'): Promise<boolean> {
    try {
      await this.performer.perform(this.kind, { action, id, account: undefined, version });
      return true;
    } catch (error) {
      if (error instanceof Refused) return false;
      throw error;
    }
  }

  private eachWaiting(days: number, work: (row: Application) => Promise<boolean>): Promise<number> {
    const pausedAt = LessThan(this.daysAgo(days - 1));
    return this.each({ state: In([...applicationWaitingForApplicant]), pausedAt }, work);
  }

  private async each(where: FindOptionsWhere<Application>, work: (row: Application) => Promise<boolean>) {
    let done = 0;
    for (let after = ''; ;) {
      const rows = await this.applications.find({
        where: { ...where, id: MoreThan(after) },
        order: { id: 'ASC' },
        take: BATCH,
      });
      for (const row of rows) done += (await work(row)) ? 1 : 0;
      const last = rows.at(-1);
      if (!last || rows.length < BATCH) return done;
      after = last.id;
    }
  }

  /** The first moment of the day so many days ago. */
  private daysAgo(days: number): Date {
    return startOfDay(addDays(this.clock.today(), -days));
  }
}
