import type { CreatedApplicationView, DraftSavedView, DraftView } from '@jingkang/shared/api/applications';
import { isOf } from '@jingkang/shared/access/role-groups';
import { roles } from '@jingkang/shared/access/roles';
import type { Account } from '@jingkang/shared/access/scope';
import { ApplicationForm } from '@jingkang/shared/forms/application';
import type { CreateApplicationForm, SaveDraftForm } from '@jingkang/shared/forms/application-steps';
import { applicationDraft } from '@jingkang/shared/lifecycles/application';
import type { channels } from '@jingkang/shared/terms';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, In, IsNull, Not, Repository } from 'typeorm';
import { DraftOwnership } from '../../../identity/accounts/draft-ownership';
import { Attachments } from '../../../messages/attachments/attachments.service';
import { demand } from '../../../foundation/records/access';
import { Clock } from '../../../foundation/clock/clock';
import type { ClockColumns } from '../../../foundation/records/clock-columns';
import { editOver } from '../../../foundation/records/edits';
import { Evidence } from '../../../foundation/evidence/evidence';
import { Idempotency } from '../../../foundation/http/idempotency';
import { newId } from '../../../foundation/clock/ids';
import { lockById } from '../../../foundation/database/work/lock';
import { mergedFields } from '../../../foundation/http/merged-fields';
import { Performer } from '../../../records/perform';
import { conflict, notFound } from '../../../foundation/refusals/refusal';
import { UnitOfWork } from '../../../foundation/database/work/unit-of-work';
import { CaseOfApplication } from '../case-of-application';
import { Application } from '../application.entity';
import { ApplicationKind } from '../application-kind';
import { ApplicationSecrets } from '../application-secrets';
import { isDraft, recordType } from '../application.record';
import { DraftShelf } from './draft-shelf';

type Channel = keyof typeof channels;

/** Drafts: made once, saved as they grow without history, thrown away on request. */
@Injectable()
export class Drafts implements OnModuleInit {
  constructor(
    @InjectRepository(Application) private readonly stored: Repository<Application>,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly evidence: Evidence,
    private readonly idempotency: Idempotency,
    private readonly performer: Performer,
    private readonly kind: ApplicationKind,
    private readonly secrets: ApplicationSecrets,
    private readonly attachments: Attachments,
    private readonly shelf: DraftShelf,
    private readonly ownership: DraftOwnership,
    private readonly cases: CaseOfApplication,
  ) {}

  onModuleInit(): void {
    this.ownership.onBind(async (manager, draftSessionId, accountId) => {
      await this.shelf.handOver(manager, draftSessionId, accountId);
    });
    this.ownership.onPhone(async (manager, phoneHash, accountId) => {
      const entered = { phoneHash, ownerId: IsNull(), number: Not(IsNull()) };
      const found = await manager.find(Application, { select: { id: true }, where: entered });
      const ids = found.map(({ id }) => id);
      if (!ids.length) return;
      await manager.update(Application, { id: In(ids) }, { ownerId: accountId });
      await this.cases.adopt(manager, ids, accountId);
    });
  }

  create(account: Account, form: CreateApplicationForm, key: string): Promise<CreatedApplicationView> {
    const request = { key, sender: account.id, path: 'applications', body: form };
    return this.idempotency.once(request, async (manager) => {
      const channel = channelOf(account, form.channel);
      const empty = await this.shelf.emptyOrRoom(manager, account, channel);
      if (empty) return this.reused(manager, empty, form.noticeVersion);
      const own = channel === 'self';
      const fresh = freshApplication(newId(), channel, form.noticeVersion, this.clock.now());
      const people = own ? { ownerId: account.id } : { enteredById: account.id, enteredByRole: account.role };
      const row = { ...fresh, ...people };
      const { id, version } = await this.performer.begin(manager, this.kind, 'create', account, row, {
        codes: { channel },
      });
      return { id, version };
    });
  }

  /** Begun anew: it is kept as long as one made now, under the notice that was just accepted. */
  private async reused(
    manager: EntityManager,
    { id, version }: Application,
    noticeVersion: string,
  ): Promise<CreatedApplicationView> {
    await manager.update(Application, { id }, { noticeVersion, updatedAt: this.clock.now() });
    return { id, version };
  }

  async save(account: Account, id: string, { fields, ...sent }: SaveDraftForm): Promise<DraftSavedView> {
    return this.unitOfWork.run(async (manager) => {
      const row = await this.mine(account, id, manager);
      const theirs = this.secrets.details(row);
      const edit = { kind: this.kind, row, sent, theirs, mine: fields, partial: [''], of: ApplicationForm };
      const merged = mergedFields(theirs, await editOver(manager, edit));
      const updatedAt = this.clock.now();
      const next = { ...this.secrets.columnsOf(id, merged), version: row.version + 1, updatedAt };
      await manager.update(Application, { id }, next);
      return { version: next.version, savedAt: updatedAt.toISOString() };
    });
  }

  async view(account: Account, id: string): Promise<DraftView> {
    const row = await this.mine(account, id, this.stored.manager);
    return {
      id,
      version: row.version,
      fields: { ...this.secrets.details(row) },
      attachments: await this.attachments.of({ recordType, recordId: id }, account),
      savedAt: row.updatedAt.toISOString(),
    };
  }

  async discard(account: Account, id: string): Promise<void> {
    await this.unitOfWork.run(async (manager) => {
      await this.mine(account, id, manager);
      await this.erase(manager, id, account);
    });
  }

  /** Removes a draft with all that belongs to it. */
  async erase(manager: EntityManager, id: string, account?: Account): Promise<void> {
    await this.attachments.forget(manager, { recordType, recordId: id });
    await manager.delete(Application, { id, state: In([...applicationDraft]) });
    const entry = { recordType, recordId: id, kind: 'erased', action: 'draft', account } as const;
    await this.evidence.append(manager, entry);
  }

  private async mine(account: Account, id: string, manager: EntityManager): Promise<Application> {
    const row =
      manager === this.stored.manager
        ? await manager.findOneBy(Application, { id })
        : await lockById(manager, Application, id);
    const target = row ? this.kind.followTargetOf(row) : { ownerIds: [] };
    demand(account, 'application.saveDraft', target, `${recordType}:${id}`);
    if (!row) throw notFound();
    if (!isDraft(row)) throw conflict('submitted', '这份申请已经提交，请到“我的事项”里查看。');
    return row;
  }
}

/** The public applies for itself; a committee may fill in together with a family; staff enter at the counter. */
function channelOf({ role }: Account, asked: Channel | undefined): Channel {
  if (isOf(role, 'committee')) return asked === 'committee' ? 'committee' : 'self';
  if (roles[role].kind === 'public') return 'self';
  return asked === 'phone' ? 'phone' : 'counter';
}

type Fresh = Omit<Application, 'state' | 'version' | 'updatedAt' | keyof ClockColumns>;

/** An application in which nothing is filled in yet. */
export function freshApplication(
  id: string,
  channel: Channel,
  noticeVersion: string,
  createdAt: Date,
): Fresh {
  return {
    id,
    number: null,
    channel,
    ownerId: null,
    enteredById: null,
    enteredByRole: null,
    organizationId: null,
    regionCode: null,
    countyCode: null,
    assigneeId: null,
    open: false,
    headSealed: null,
    detailsSealed: null,
    documentHash: null,
    nameHash: null,
    phoneHash: null,
    hasConsent: false,
    newInformation: false,
    noticeVersion,
    overriddenById: null,
    overriddenAt: null,
    mergedIntoId: null,
    fromReportId: null,
    fromReferralId: null,
    caseStanding: 'here',
    submittedAt: null,
    createdAt,
  };
}
