import type { Account } from '@jingkang/shared/access/scope';
import { type QualificationForm, UpdateQualificationForm } from '@jingkang/shared/forms/staff';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, In, LessThanOrEqual, MoreThanOrEqual, Repository } from 'typeorm';
import { editOver } from '../../foundation/records/edits';
import { Evidence } from '../../foundation/evidence/evidence';
import { newId } from '../../foundation/clock/ids';
import { invalid, notFound, stale } from '../../foundation/refusals/refusal';
import { UnitOfWork } from '../../foundation/database/work/unit-of-work';
import { Accounts } from '../accounts/accounts.repository';
import { Qualification } from './qualification.entity';
import type { QualificationView } from '@jingkang/shared/api/administration';

/** Proofs of 需求评估能力, which registration asks of the reviewer. */
@Injectable()
export class Qualifications {
  constructor(
    @InjectRepository(Qualification) private readonly stored: Repository<Qualification>,
    private readonly unitOfWork: UnitOfWork,
    private readonly evidence: Evidence,
    private readonly accounts: Accounts,
  ) {}

  /** Whether a proof is valid on a day. Inside a transaction, hand its manager in. */
  isQualified(accountId: string, on: string, manager: EntityManager = this.stored.manager): Promise<boolean> {
    const valid = { validFrom: LessThanOrEqual(on), validTo: MoreThanOrEqual(on) };
    return manager.existsBy(Qualification, { accountId, kind: 'need_assessment', ...valid });
  }

  of(accountIds: readonly string[]): Promise<Qualification[]> {
    if (accountIds.length === 0) return Promise.resolve([]);
    const where = { accountId: In([...accountIds]) };
    return this.stored.find({ where, order: { validFrom: 'ASC', id: 'ASC' } });
  }

  async add(by: Account, accountId: string, form: QualificationForm): Promise<QualificationView> {
    mustRunForward(form);
    const account = await this.accounts.findStaff(accountId);
    if (!account) throw notFound();
    const { certificateNo, validFrom, validTo } = form;
    const row = { id: newId(), certificateNo, validFrom, validTo, version: 1 };
    await this.unitOfWork.run(async (manager) => {
      await manager.insert(Qualification, { ...row, accountId, kind: 'need_assessment' });
      await this.record(manager, by, accountId, 'qualificationAdded', row.id);
    });
    return row;
  }

  async update(
    by: Account,
    accountId: string,
    id: string,
    form: UpdateQualificationForm,
  ): Promise<QualificationView> {
    const found = await this.stored.findOneBy({ id, accountId });
    if (!found) throw notFound();
    const merged = await editOver(this.stored.manager, {
      ...editOf(found, form),
      of: UpdateQualificationForm,
    });
    mustRunForward(merged);
    const { certificateNo, validFrom, validTo } = merged;
    const { version } = found;
    const after = { certificateNo, validFrom, validTo, version: version + 1 };
    await this.unitOfWork.run(async (manager) => {
      const { affected } = await manager.update(Qualification, { id, accountId, version }, after);
      if (!affected) throw stale(found.version);
      await this.record(manager, by, accountId, 'qualificationChanged', id);
    });
    return { id, ...after };
  }

  private async record(
    manager: EntityManager,
    account: Account,
    recordId: string,
    action: string,
    qualificationId: string,
  ): Promise<void> {
    const entry = { recordType: 'accounts', recordId, kind: 'changed', action, account } as const;
    await this.evidence.append(manager, { ...entry, codes: { qualificationId } });
  }
}

function editOf(row: Qualification, { version, base, seen, ...mine }: UpdateQualificationForm) {
  const { certificateNo, validFrom, validTo } = row;
  return { row, sent: { version, base, seen }, theirs: { certificateNo, validFrom, validTo }, mine };
}

function mustRunForward({ validFrom, validTo }: QualificationForm): void {
  if (validTo < validFrom) throw invalid({ validTo: '有效期止不能早于有效期起，请再核对。' });
}
