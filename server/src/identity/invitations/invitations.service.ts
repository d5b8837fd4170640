import { shownAtMost } from '@jingkang/shared/api/shown-at-most';
import { givenRoles, roleGroups } from '@jingkang/shared/access/role-groups';
import { type Account, can, scopeOf } from '@jingkang/shared/access/scope';
import type { Readable } from '@jingkang/shared/api/unreadable';
import { committeeKinds } from '@jingkang/shared/terms';
import { foldCopied } from '@jingkang/shared/forms/typed/codes';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, In, IsNull, MoreThan, Repository } from 'typeorm';
import { refusalFor } from '../../foundation/records/access';
import { Clock } from '../../foundation/clock/clock';
import { Evidence } from '../../foundation/evidence/evidence';
import { FieldCipher } from '../../foundation/crypto/field-cipher';
import { newId } from '../../foundation/clock/ids';
import { lockBy, lockById } from '../../foundation/database/work/lock';
import { ReadableRows } from '../../foundation/records/readable-rows';
import { conflict, invalid, notFound } from '../../foundation/refusals/refusal';
import { UnitOfWork } from '../../foundation/database/work/unit-of-work';
import type { Organization } from '../../directory/institutions/organization.entity';
import { Organizations } from '../../directory/institutions/organizations.service';
import { AccountRow } from '../accounts/account.entity';
import { HeldWork } from '../staff/held-work/held-work.service';
import { Invitation } from './invitation.entity';
import { newInvitationCode } from './invitation-codes';
import type { InvitationView, NewInvitationView } from '@jingkang/shared/api/administration';
import { invitationView } from './invitation-view';
import { invitationsPlace } from '../staff/held-work/work-places';

const DAYS = 14;
const committees: readonly string[] = committeeKinds;
const noGood = () => invalid({ code: '邀请码不对或已失效，请联系区县民政重新获取。' });

/** Binds committee workers to their committee by single-use codes from their county. */
@Injectable()
export class Invitations implements OnModuleInit {
  constructor(
    @InjectRepository(Invitation) private readonly stored: Repository<Invitation>,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly cipher: FieldCipher,
    private readonly evidence: Evidence,
    private readonly organizations: Organizations,
    private readonly readable: ReadableRows,
    private readonly held: HeldWork,
  ) {}

  /** Its code is known to whoever made it: with them it goes, and the office makes another. */
  onModuleInit(): void {
    this.held.hold({
      kind: 'invitations',
      place: invitationsPlace,
      sharedBy: roleGroups.county,
      idsOf: async (manager, { id: createdBy }) => {
        const open = { usedAt: IsNull(), revokedAt: IsNull(), expiresAt: MoreThan(this.clock.now()) };
        const rows = await manager.findBy(Invitation, { createdBy, ...open });
        return rows.map(({ id }) => id);
      },
      release: async (manager, id, { cause, by }) => {
        await manager.update(Invitation, { id }, { revokedAt: this.clock.now() });
        await this.record(manager, by, id, 'invitationRevoked', { used: false, cause });
      },
    });
  }

  async create(account: Account, organizationId: string): Promise<NewInvitationView> {
    const organization = await this.committeeOf(account, organizationId);
    const code = newInvitationCode();
    const now = this.clock.now();
    const row: Invitation = {
      id: newId(),
      codeHash: this.hashOf(code),
      organizationId,
      role: givenRoles.byInvitation,
      createdBy: account.id,
      createdAt: now,
      expiresAt: new Date(now.getTime() + DAYS * 86_400_000),
      usedAt: null,
      usedBy: null,
      revokedAt: null,
    };
    await this.unitOfWork.run(async (manager) => {
      await manager.insert(Invitation, row);
      await this.record(manager, account, row.id, 'invitationCreated', { organizationId });
    });
    return { ...invitationView(row, organization.name, now), code };
  }

  async list(account: Account): Promise<{ items: Readable<InvitationView>[] }> {
    const scope = scopeOf(account, 'invitation.manage');
    const committeesHere = await this.organizations.within(scope);
    const names = new Map(committeesHere.map(({ id, name }) => [id, name]));
    const where = { organizationId: In([...names.keys()]) };
    const rows = names.size
      ? await this.stored.find({
          where,
          order: { createdAt: 'DESC' },
          take: shownAtMost.invitations,
        })
      : [];
    const now = this.clock.now();
    const view = (row: Invitation) => invitationView(row, names.get(row.organizationId) ?? '', now);
    return { items: this.readable.of('invitations', rows, view) };
  }

  /** Takes an invitation back. Where it was used, the worker is no longer the committee's. */
  async revoke(account: Account, id: string): Promise<InvitationView> {
    const found = await this.stored.findOneBy({ id });
    if (!found) throw refusalFor(account, 'invitation.manage', `invitations:${id}`);
    const organization = await this.committeeOf(account, found.organizationId);
    const now = this.clock.now();
    const row = await this.unitOfWork.run(async (manager) => {
      const invitation = await lockById(manager, Invitation, id);
      if (!invitation || invitation.revokedAt) throw conflict('revoked', '这个邀请已经撤销。请刷新后再看。');
      await manager.update(Invitation, { id }, { revokedAt: now });
      if (invitation.usedBy)
        await this.unbind(manager, account, invitation.usedBy, invitation.organizationId);
      await this.record(manager, account, id, 'invitationRevoked', { used: Boolean(invitation.usedBy) });
      return { ...invitation, revokedAt: now };
    });
    return invitationView(row, organization.name, now);
  }

  /** A person of the public becomes a worker of the committee that invited. */
  redeem(account: Account, typed: string): Promise<void> {
    const codeHash = this.hashOf(typed);
    return this.unitOfWork.run(async (manager) => {
      const invitation = await lockBy(manager, Invitation, { codeHash });
      const now = this.clock.now();
      const good = invitation && !invitation.usedAt && !invitation.revokedAt && invitation.expiresAt > now;
      if (!good) throw noGood();
      const organization = await this.organizations.find(invitation.organizationId, manager);
      if (organization?.status !== 'active') throw noGood();
      const row = await lockById(manager, AccountRow, account.id);
      if (row?.kind !== 'public') throw notFound();
      await manager.update(Invitation, { id: invitation.id }, { usedAt: now, usedBy: row.id });
      const { role, organizationId } = invitation;
      await manager.update(AccountRow, { id: row.id }, { role, organizationId, version: row.version + 1 });
      await this.record(manager, account, invitation.id, 'invitationRedeemed', { organizationId });
      await this.held.giveBack(manager, row, 'moved', account);
      await this.changed(manager, account, row.id, { role, organizationId });
    });
  }

  private async unbind(
    manager: EntityManager,
    by: Account,
    accountId: string,
    organizationId: string,
  ): Promise<void> {
    const row = await lockById(manager, AccountRow, accountId);
    // Meanwhile the worker of another committee: that one decides.
    if (row?.organizationId !== organizationId) return;
    const plain = { role: givenRoles.byThemselves, organizationId: null } as const;
    await manager.update(AccountRow, { id: accountId }, { ...plain, version: row.version + 1 });
    await this.held.giveBack(manager, row, 'moved', by);
    await this.changed(manager, by, accountId, { role: plain.role });
  }

  private async committeeOf(account: Account, organizationId: string): Promise<Organization> {
    const organization = await this.organizations.find(organizationId);
    const target = { ownerIds: [], organizationId, regionCode: organization?.regionCode };
    if (!organization || !can(account, 'invitation.manage', target))
      throw refusalFor(account, 'invitation.manage', `organizations:${organizationId}`);
    if (!committees.includes(organization.kind))
      throw invalid({ organizationId: '只能邀请村(居)委会的工作人员，请另选。' });
    return organization;
  }

  private hashOf(code: string): string {
    return this.cipher.lookupHash('invitation', foldCopied(code));
  }

  private async record(
    manager: EntityManager,
    account: Account | undefined,
    recordId: string,
    action: string,
    codes: Readonly<Record<string, string | boolean>>,
  ): Promise<void> {
    await this.evidence.append(manager, {
      recordType: 'invitations',
      recordId,
      kind: 'changed',
      action,
      account,
      codes,
    });
  }

  private async changed(
    manager: EntityManager,
    account: Account,
    recordId: string,
    codes: Readonly<Record<string, string>>,
  ): Promise<void> {
    const entry = {
      recordType: 'accounts',
      recordId,
      kind: 'changed',
      action: 'roleChanged',
      account,
      codes,
    } as const;
    await this.evidence.append(manager, entry);
  }
}
