import type { ApplicationRecord } from '@jingkang/shared/api/applications';
import type { Account } from '@jingkang/shared/access/scope';
import { unreadableWords } from '@jingkang/shared/api/unreadable';
import type { ReminderForm } from '@jingkang/shared/forms/application-steps';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, Repository } from 'typeorm';
import { Clock } from '../../../foundation/clock/clock';
import { newId } from '../../../foundation/clock/ids';
import { ReadableRows } from '../../../foundation/records/readable-rows';
import { invalid } from '../../../foundation/refusals/refusal';
import { UnitOfWork } from '../../../foundation/database/work/unit-of-work';
import type { Application } from '../application.entity';
import { ApplicationSecrets } from '../application-secrets';
import { Reminder } from './reminder.entity';

/** 稍后: a reminder of one's own on a record. One for each colleague and record; a new one takes its place. */
@Injectable()
export class Reminders {
  constructor(
    @InjectRepository(Reminder) private readonly stored: Repository<Reminder>,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly secrets: ApplicationSecrets,
    private readonly readable: ReadableRows,
  ) {}

  async set(account: Account, { id: applicationId }: Application, { on, note }: ReminderForm): Promise<void> {
    if (on < this.clock.today()) throw invalid({ on: '提醒日期不能早于今天，请重新选择。' });
    const id = newId();
    const row = {
      id,
      applicationId,
      accountId: account.id,
      on,
      noteSealed: this.secrets.sealWords(note, placeOf(id)),
    };
    await this.unitOfWork.run(async (manager) => {
      await manager.delete(Reminder, { applicationId, accountId: account.id });
      await manager.insert(Reminder, row);
    });
  }

  async of(applicationId: string, accountId: string): Promise<ApplicationRecord['reminders']> {
    const rows = await this.stored.findBy({ applicationId, accountId });
    return rows.map((row) => ({
      on: row.on,
      note: this.noteOf(row),
    }));
  }

  /** A colleague may have one on each of two applications that become one; both stay. */
  async move(manager: EntityManager, fromId: string, applicationId: string): Promise<void> {
    await manager.update(Reminder, { applicationId: fromId }, { applicationId });
  }

  private noteOf({ id, noteSealed }: Reminder): string | null {
    const open = () => this.secrets.openWords(noteSealed, placeOf(id)) ?? null;
    return this.readable.part<string | null>('reminders', id, open, unreadableWords);
  }
}

const placeOf = (id: string) => `reminders.note:${id}`;
