import { draftRetentionDays } from '@jingkang/shared/calendar/time-limits';
import type { CreatedApplicationView, DraftSavedView } from '@jingkang/shared/api/applications';
import type { ReferralDraftView } from '@jingkang/shared/api/hospital-referrals';
import type { Account } from '@jingkang/shared/access/scope';
import { HospitalReferralForm, type SaveReferralForm } from '@jingkang/shared/forms/hospital-referral';
import {
  hospitalReferralLifecycle,
  hospitalReferralDraft,
} from '@jingkang/shared/lifecycles/hospital-referral';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, In, IsNull, LessThan, Repository } from 'typeorm';
import { DraftHolders, refuseMoreDrafts } from '../../identity/sign-in/sessions/draft-holders';
import { Attachments } from '../../messages/attachments/attachments.service';
import { Clock } from '../../foundation/clock/clock';
import { editOver } from '../../foundation/records/edits';
import { Evidence } from '../../foundation/evidence/evidence';
import { Idempotency } from '../../foundation/http/idempotency';
import { newId } from '../../foundation/clock/ids';
import { lockById } from '../../foundation/database/work/lock';
import { mergedFields } from '../../foundation/http/merged-fields';
import { opened } from '../../foundation/refusals/opened';
import { Openings } from '../../foundation/records/opening';
import { Performer } from '../../records/perform';
import { conflict, notFound } from '../../foundation/refusals/refusal';
import { UnitOfWork } from '../../foundation/database/work/unit-of-work';
import { HospitalReferral } from './hospital-referral.entity';
import { ReferralAccess } from './referral-access';
import { ReferralKind } from './referral-kind';
import { erasedColumns, ReferralSecrets } from './referral-secrets';
import { ReferralMessages } from './views/referral-messages.service';
import { isChangeable } from './views/referral-sides';
import { recordType } from './referral.record';

const DAY = 86_400_000;
const BATCH = 200;

/** Referrals as their hospital fills them in: saved as they grow, without history. */
@Injectable()
export class ReferralDrafts {
  constructor(
    @InjectRepository(HospitalReferral) private readonly stored: Repository<HospitalReferral>,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly evidence: Evidence,
    private readonly idempotency: Idempotency,
    private readonly performer: Performer,
    private readonly kind: ReferralKind,
    private readonly secrets: ReferralSecrets,
    private readonly desk: ReferralAccess,
    private readonly attachments: Attachments,
    private readonly openings: Openings,
    private readonly words: ReferralMessages,
    private readonly holders: DraftHolders,
  ) {}

  create(account: Account, key: string): Promise<CreatedApplicationView> {
    const hospitalId = account.organizationId;
    if (!hospitalId) throw notFound();
    const request = { key, sender: account.id, path: 'hospital-referrals', body: {} };
    return this.idempotency.once(request, async (manager) => {
      const empty = await this.emptyOrRoom(manager, account);
      if (empty) return { id: empty.id, version: empty.version };
      const fresh = {
        ...erasedColumns,
        id: newId(),
        number: null,
        hospitalId,
        organizationId: null,
        createdById: account.id,
        open: false,
        consentTextHash: null,
        applicationId: null,
        caseStanding: 'here' as const,
        submittedAt: null,
        createdAt: this.clock.now(),
      };
      const { id, version } = await this.performer.begin(manager, this.kind, 'create', account, fresh);
      return { id, version };
    });
  }

  /** One begun and left empty, to be used again; or nothing, when there is room for another. */
  private async emptyOrRoom(manager: EntityManager, account: Account): Promise<HospitalReferral | undefined> {
    const most = await this.holders.hold(manager, account);
    const where = { createdById: account.id, number: IsNull(), state: In([...hospitalReferralDraft]) };
    const drafts = await manager.find(HospitalReferral, { where, order: { updatedAt: 'DESC' }, take: most });
    const bare = drafts.filter((row) => {
      const fields = opened(() => this.secrets.details(row));
      return fields !== undefined && Object.keys(fields).length === 0;
    });
    const empty = await this.attachments.firstBare(manager, recordType, bare);
    if (!empty) refuseMoreDrafts('hospitalReferral', drafts, most);
    else await manager.update(HospitalReferral, { id: empty.id }, { updatedAt: this.clock.now() });
    return empty;
  }

  /** Plain, for whoever goes on filling it in; every opening is recorded. */
  async view(account: Account, id: string): Promise<ReferralDraftView> {
    const row = await this.desk.get(account, id, 'hospitalReferral.write');
    mustBeChangeable(row);
    await this.openings.opened(account, recordType, id);
    const { label, tone } = hospitalReferralLifecycle.states[row.state];
    return {
      id,
      version: row.version,
      state: { code: row.state, label, tone },
      fields: { ...this.secrets.details(row) },
      attachments: await this.attachments.of({ recordType, recordId: id }, account),
      words: await this.words.lastAsked(id, account.role),
      savedAt: row.updatedAt.toISOString(),
    };
  }

  save(account: Account, id: string, { fields, ...sent }: SaveReferralForm): Promise<DraftSavedView> {
    const saved = this.unitOfWork.run(async (manager) => {
      const row = await this.desk.locked(manager, account, id, 'hospitalReferral.write');
      mustBeChangeable(row);
      const theirs = this.secrets.details(row);
      const edit = {
        kind: this.kind,
        row,
        sent,
        theirs,
        mine: fields,
        partial: [''],
        of: HospitalReferralForm,
      };
      const merged = mergedFields(theirs, await editOver(manager, edit));
      const [version, updatedAt] = [row.version, this.clock.now()];
      const columns = this.secrets.columnsOf(id, merged);
      await manager.update(HospitalReferral, { id }, { ...columns, version: version + 1, updatedAt });
      return { version: version + 1, savedAt: updatedAt.toISOString() };
    });
    return this.openings.saving(account, recordType, id, saved);
  }

  /** What was begun and never sent (§6.7). */
  async eraseOld(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - draftRetentionDays * DAY);
    const where = { number: IsNull(), state: In([...hospitalReferralDraft]), updatedAt: LessThan(before) };
    const rows = await this.stored.find({ where, take: BATCH });
    let erased = 0;
    for (const { id } of rows) erased += (await this.erase(id, before)) ? 1 : 0;
    return erased;
  }

  private erase(id: string, before: Date): Promise<boolean> {
    return this.unitOfWork.run(async (manager) => {
      const row = await lockById(manager, HospitalReferral, id);
      if (!row || row.number || !isChangeable(row) || row.updatedAt >= before) return false;
      await this.attachments.forget(manager, { recordType, recordId: id });
      await manager.delete(HospitalReferral, { id });
      await this.evidence.append(manager, { recordType, recordId: id, kind: 'erased', action: 'draft' });
      return true;
    });
  }
}

export function mustBeChangeable(row: HospitalReferral): void {
  if (isChangeable(row)) return;
  throw conflict('not_changeable', '转介已经提交，现在不能改。要改的话，请机构退回，或撤回后重新写。');
}
