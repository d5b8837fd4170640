import { type PersonalField, sightOf } from '@jingkang/shared/access/privacy';
import type { Account } from '@jingkang/shared/access/scope';
import type { RevealedView } from '@jingkang/shared/api/common';
import type { RevealForm } from '@jingkang/shared/forms/reveal';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock/clock';
import { Evidence } from '../evidence/evidence';
import { invalid, isBothChanged } from '../refusals/refusal';
import { UnitOfWork } from '../database/work/unit-of-work';
import { isDuplicate } from '../database/errors/errors';

/** Records of one kind, and which of their fields are shown. */
interface Revealed {
  readonly recordType: string;
  readonly ids: readonly string[];
  readonly fields: readonly PersonalField[];
}

/** Records who looks: one row per account, record and hour, and one row per field that is revealed. */
@Injectable()
export class Openings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly evidence: Evidence,
    private readonly clock: Clock,
  ) {}

  async opened(account: Account, recordType: string, recordId: string): Promise<void> {
    const hour = this.clock.now().toISOString().slice(0, 13);
    const onceKey = `opened:${recordType}:${recordId}:${account.id}:${hour}`;
    const entry = { recordType, recordId, kind: 'opened', action: 'open', account, onceKey } as const;
    const append = () => this.unitOfWork.run((manager) => this.evidence.appendOnce(manager, entry));
    // Two openings at once: the other one has just made the row.
    await append().catch((error: unknown) => {
      if (!isDuplicate(error)) throw error;
    });
  }

  /** A save that is refused with what others have written there has shown it: the record was opened. */
  async saving<T>(account: Account, recordType: string, recordId: string, saved: Promise<T>): Promise<T> {
    return saved.catch(async (error: unknown) => {
      if (isBothChanged(error)) await this.opened(account, recordType, recordId);
      throw error;
    });
  }

  /** The plain values of masked fields, each recorded with the reason before it leaves the server. */
  async reveal(
    account: Account,
    recordType: string,
    /** The record, or all whose values they are. */
    recordIds: string | readonly string[],
    { fields, reason }: RevealForm,
    values: Partial<Record<PersonalField, string | undefined>>,
    /** Records of another kind that some of the values come from. */
    also?: Revealed,
  ): Promise<RevealedView> {
    const hidden = fields.filter((field) => sightOf(account.role, field) === 'hidden' || !(field in values));
    if (hidden.length) throw invalid({ fields: '有的内容不能查看，请刷新后重新选择。' });
    const own: Revealed = { recordType, ids: [recordIds].flat(), fields };
    await this.unitOfWork.run(async (manager) => {
      for (const about of also ? [own, also] : [own])
        for (const recordId of about.ids)
          for (const field of about.fields)
            await this.record(manager, account, about.recordType, recordId, field, reason);
    });
    return { values: Object.fromEntries(fields.map((field) => [field, values[field] ?? ''])) };
  }

  private record(
    manager: EntityManager,
    account: Account,
    recordType: string,
    recordId: string,
    field: PersonalField,
    reason: string,
  ): Promise<string> {
    const entry = {
      recordType,
      recordId,
      kind: 'revealed',
      action: field,
      account,
      codes: { reason },
    } as const;
    return this.evidence.append(manager, entry);
  }
}
