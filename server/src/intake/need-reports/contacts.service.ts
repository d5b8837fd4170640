import type { ActionAnswer } from '@jingkang/shared/api/common';
import type { Account } from '@jingkang/shared/access/scope';
import { unreadableWords } from '@jingkang/shared/api/unreadable';
import type { ContactAttemptForm } from '@jingkang/shared/forms/need-report';
import { needReportInContact, type NeedReportState } from '@jingkang/shared/lifecycles/need-report';
import { contactChannels, contactOutcomes } from '@jingkang/shared/terms';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { demand } from '../../foundation/records/access';
import { Clock } from '../../foundation/clock/clock';
import { Evidence } from '../../foundation/evidence/evidence';
import { newId } from '../../foundation/clock/ids';
import { lockById } from '../../foundation/database/work/lock';
import { ReadableRows } from '../../foundation/records/readable-rows';
import { conflict, notFound } from '../../foundation/refusals/refusal';
import { staleness } from '../../foundation/records/staleness';
import { UnitOfWork } from '../../foundation/database/work/unit-of-work';
import { ContactAttempt } from './contact-attempt.entity';
import { NeedReport } from './need-report.entity';
import { NeedReportKind } from './need-report-kind';
import { NeedReportSecrets } from './need-report-secrets';
import { recordType } from './need-report.record';

const inContact: readonly NeedReportState[] = needReportInContact;

export interface LoggedContact {
  readonly id: string;
  readonly at: Date;
  readonly label: string;
  readonly accountId: string;
  readonly note: string | undefined;
}

/** The log of tries to reach someone. The first one is what the reporter sees as 已联系. */
@Injectable()
export class Contacts {
  constructor(
    @InjectRepository(ContactAttempt) private readonly stored: Repository<ContactAttempt>,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly evidence: Evidence,
    private readonly kind: NeedReportKind,
    private readonly secrets: NeedReportSecrets,
    private readonly readable: ReadableRows,
  ) {}

  log(account: Account, reportId: string, form: ContactAttemptForm): Promise<ActionAnswer<NeedReportState>> {
    return this.unitOfWork.run(async (manager) => {
      const row = await lockById(manager, NeedReport, reportId);
      demand(
        account,
        'needReport.contact',
        row ? this.kind.targetOf(row) : { ownerIds: [] },
        `${recordType}:${reportId}`,
      );
      if (!row) throw notFound();
      if (!inContact.includes(row.state) || row.assigneeId !== account.id)
        throw conflict('not_assignee', '只有正在联系的社工可以记联系结果，请先受理，或请负责人改派。');
      if (row.version !== form.version) throw await staleness(manager, this.kind, row, form.version);
      const id = newId();
      const noteSealed = this.secrets.seal(form.note, placeOf(id));
      const { channel, outcome } = form;
      await manager.insert(ContactAttempt, {
        id,
        reportId,
        channel,
        outcome,
        noteSealed,
        accountId: account.id,
        at: this.clock.now(),
      });
      const version = row.version + 1;
      // The clock of the first contact ends with the first try (§2.3).
      const ended = { clock: null, dueAt: null, dueProvisional: false, clockCount: null };
      const clock = row.contactAttempts === 0 ? ended : {};
      const next = {
        contactAttempts: row.contactAttempts + 1,
        version,
        updatedAt: this.clock.now(),
        ...clock,
      };
      await manager.update(NeedReport, { id: reportId }, next);
      const entry = {
        recordType,
        recordId: reportId,
        kind: 'changed',
        action: 'contactLogged',
        account,
      } as const;
      await this.evidence.append(manager, { ...entry, codes: { channel, outcome } });
      return { id: reportId, state: row.state, version };
    });
  }

  async of(reportId: string): Promise<LoggedContact[]> {
    const rows = await this.stored.find({
      where: { reportId },
      order: { id: 'ASC' },
    });
    const labels: Readonly<Record<string, string>> = { ...contactChannels, ...contactOutcomes };
    return rows.map(({ id, at, accountId, channel, outcome, noteSealed }) => ({
      id,
      at,
      accountId,
      label: `${labels[channel] ?? channel}：${labels[outcome] ?? outcome}`,
      note: this.noteOf(id, noteSealed),
    }));
  }

  private noteOf(id: string, sealed: string | null): string | undefined {
    const open = () => this.secrets.open(sealed, placeOf(id));
    return this.readable.part<string | undefined>('contact_attempts', id, open, unreadableWords);
  }
}

const placeOf = (id: string) => `contact_attempts.note:${id}`;
