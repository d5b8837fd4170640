import { placementProblem } from '@jingkang/shared/access/placements';
import type { Account } from '@jingkang/shared/access/scope';
import type { Readable } from '@jingkang/shared/api/unreadable';
import type { CreateStaffForm, StaffQuery, UpdateStaffForm } from '@jingkang/shared/forms/staff';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../foundation/clock/clock';
import { Evidence } from '../../foundation/evidence/evidence';
import { FieldCipher } from '../../foundation/crypto/field-cipher';
import { newId } from '../../foundation/clock/ids';
import { conflict, invalid, notFound, stale } from '../../foundation/refusals/refusal';
import { UnitOfWork } from '../../foundation/database/work/unit-of-work';
import { isDuplicate } from '../../foundation/database/errors/errors';
import { Organizations } from '../../directory/institutions/organizations.service';
import { AccountRow } from '../accounts/account.entity';
import { Accounts, updateAccount } from '../accounts/accounts.repository';
import { Enrolments } from '../sign-in/second-factor/enrolments.service';
import { type Departure, HeldWork } from './held-work/held-work.service';
import { freshAccount } from '../accounts/fresh-account';
import { Sessions } from '../sign-in/sessions/sessions.service';
import { StaffEdits } from './staff-edits.service';
import { StaffViews } from './staff-views';
import type { ChangedStaffView, EnrolledStaffView, StaffView } from '@jingkang/shared/api/administration';
import type { HeldWorkCounts } from '@jingkang/shared/api/held-work';
import type { Page } from '@jingkang/shared/api/common';

type Placed = Pick<CreateStaffForm, 'role'> & { readonly organizationId?: string | null };

const PAGE = 50;
const nameTaken = () => invalid({ userName: '这个用户名已经有人用了，请换一个。' });

/** Keeps the accounts of staff. Every change counts at that person's next request. */
@Injectable()
export class Staff {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly cipher: FieldCipher,
    private readonly evidence: Evidence,
    private readonly accounts: Accounts,
    private readonly organizations: Organizations,
    private readonly enrolments: Enrolments,
    private readonly sessions: Sessions,
    private readonly held: HeldWork,
    private readonly views: StaffViews,
    private readonly edits: StaffEdits,
  ) {}

  async list({ cursor, ...filter }: StaffQuery): Promise<Page<Readable<StaffView>>> {
    const rows = await this.accounts.pageOfStaff({ ...filter, id: cursor }, PAGE + 1);
    const items = await this.views.of(rows.slice(0, PAGE));
    const last = items.at(-1);
    return rows.length > PAGE && last ? { items, nextCursor: last.id } : { items };
  }

  /** Makes the account and the one-time link behind which its owner sets password and second factor. */
  async create(by: Account, form: CreateStaffForm): Promise<EnrolledStaffView> {
    await this.mustFit(form);
    const id = newId();
    const userName = form.userName.toLowerCase();
    const { role, displayName, organizationId = null } = form;
    const given = { id, kind: 'staff', userName, role, displayName, organizationId } as const;
    const row = freshAccount({ ...given, phoneSealed: this.sealedPhone(id, form.phone) }, this.clock.now());
    const work = async (manager: EntityManager) => {
      await manager.insert(AccountRow, row);
      await this.record(manager, by, id, 'staffCreated', { role });
      return this.enrolments.issue(manager, id);
    };
    const enrolment = await this.unitOfWork.run(work).catch((error: unknown) => {
      throw isDuplicate(error) ? nameTaken() : error;
    });
    return { ...(await this.viewOf(id)), enrolment };
  }

  /** Whoever goes to another place or role leaves the open work behind. */
  async update(by: Account, id: string, form: UpdateStaffForm): Promise<ChangedStaffView> {
    const row = await this.rowOf(id);
    const merged = await this.edits.over(row, form);
    await this.mustFit(merged);
    if (id === by.id && merged.role !== row.role) throw notOnOneself();
    const { role, displayName, organizationId = null, phone } = merged;
    const phoneSealed = phone === undefined && form.base ? {} : { phoneSealed: this.sealedPhone(id, phone) };
    const changes = { role, displayName, organizationId, ...phoneSealed };
    const moved = role !== row.role || organizationId !== row.organizationId;
    const returned = await this.change(by, row, row.version, 'staffChanged', changes, { role }, (manager) =>
      moved ? this.giveBack(manager, row, 'moved', by) : Promise.resolve({}),
    );
    return { ...(await this.viewOf(id)), returned };
  }

  /** What somebody holds: it goes back when the account is disabled or moved. */
  async heldWork(id: string): Promise<HeldWorkCounts> {
    return this.held.countsOf(await this.rowOf(id));
  }

  /**
   * A disabled account has no session and no link from this moment on, and holds no work. Enabled again it gets
   * none of it back.
   */
  async setStatus(
    by: Account,
    id: string,
    version: number,
    status: AccountRow['status'],
  ): Promise<ChangedStaffView> {
    if (id === by.id) throw notOnOneself();
    const row = await this.rowOf(id);
    const returned =
      status === 'disabled'
        ? await this.disable(by, row, version)
        : await this.change(by, row, version, 'staffEnabled', { status }, {}, async () => ({}));
    return { ...(await this.viewOf(id)), returned };
  }

  private disable(by: Account, row: AccountRow, version: number): Promise<HeldWorkCounts> {
    const changes = { status: 'disabled', enrolmentTokenHash: null, enrolmentExpiresAt: null } as const;
    return this.change(by, row, version, 'staffDisabled', changes, {}, async (manager) => {
      await this.sessions.endAllOf(manager, row.id);
      return this.giveBack(manager, row, 'disabled', by);
    });
  }

  /** In the chain of the account as well: how much it was. */
  private async giveBack(
    manager: EntityManager,
    before: AccountRow,
    cause: Departure,
    by: Account,
  ): Promise<HeldWorkCounts> {
    const counts = await this.held.giveBack(manager, before, cause, by);
    if (Object.keys(counts).length) await this.record(manager, by, before.id, 'workReturned', counts);
    return counts;
  }

  /** Password and second factor are gone; a new one-time link takes their place. */
  async resetSignIn(by: Account, id: string, version: number): Promise<EnrolledStaffView> {
    if (id === by.id) throw notOnOneself();
    const row = await this.rowOf(id);
    const enrolment = await this.change(by, row, version, 'signInReset', {}, {}, (manager) =>
      this.enrolments.issue(manager, id),
    );
    return { ...(await this.viewOf(id)), enrolment };
  }

  private async change<T = void>(
    by: Account,
    { id, version: current }: AccountRow,
    version: number,
    action: string,
    changes: Partial<AccountRow>,
    codes: Readonly<Record<string, string>>,
    also?: (manager: EntityManager) => Promise<T>,
  ): Promise<T> {
    return this.unitOfWork.run(async (manager) => {
      if (!(await updateAccount(manager, { id, version }, changes))) throw stale(current);
      await this.record(manager, by, id, action, codes);
      return (await also?.(manager)) as T;
    });
  }

  private async mustFit({ role, organizationId }: Placed): Promise<void> {
    const organization = organizationId ? await this.organizations.find(organizationId) : undefined;
    if (organizationId && !organization) throw invalid({ organizationId: '没有这个机构，请重新选择。' });
    const problem = placementProblem(role, organization);
    if (problem) throw invalid({ organizationId: problem });
  }

  private async rowOf(id: string): Promise<AccountRow> {
    const row = await this.accounts.findStaff(id);
    if (!row) throw notFound();
    return row;
  }

  private async viewOf(id: string): Promise<StaffView> {
    return this.views.one(await this.rowOf(id));
  }

  private sealedPhone(id: string, phone: string | null | undefined): string | null {
    return phone ? this.cipher.seal(phone, `accounts.phone:${id}`) : null;
  }

  private async record(
    manager: EntityManager,
    account: Account,
    recordId: string,
    action: string,
    codes: Readonly<Record<string, string | number>>,
  ): Promise<void> {
    await this.evidence.append(manager, {
      recordType: 'accounts',
      recordId,
      kind: 'changed',
      action,
      account,
      codes,
    });
  }
}

const notOnOneself = () => conflict('own_account', '不能这样改自己的账号，请另一位管理员办理。');
