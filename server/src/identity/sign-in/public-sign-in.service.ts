import { givenRoles } from '@jingkang/shared/access/role-groups';
import { Injectable } from '@nestjs/common';
import type { EntityManager, FindOptionsWhere } from 'typeorm';
import { Clock } from '../../foundation/clock/clock';
import { Evidence } from '../../foundation/evidence/evidence';
import { FieldCipher } from '../../foundation/crypto/field-cipher';
import { newId } from '../../foundation/clock/ids';
import { lockBy } from '../../foundation/database/work/lock';
import { invalid, refused } from '../../foundation/refusals/refusal';
import { UnitOfWork } from '../../foundation/database/work/unit-of-work';
import { isDuplicate } from '../../foundation/database/errors/errors';
import { AccountRow } from '../accounts/account.entity';
import type { DeviceCode } from './codes/device-codes';
import type { SignInPlace } from './devices/device-cookies.service';
import { DraftOwnership } from '../accounts/draft-ownership';
import { freshAccount } from '../accounts/fresh-account';
import { KnownDevices } from './devices/known-devices.service';
import type { CodeAnswer } from './codes/one-time-code-rules';
import { OneTimeCodes } from './codes/one-time-codes.service';
import { type OpenedSession, Sessions } from './sessions/sessions.service';
import type { OpenedOnDevice } from './staff-sign-in.service';
import { WechatClient } from './wechat-client';

const codeProblems: Readonly<Record<Exclude<CodeAnswer, 'right'>, string>> = {
  wrong: '验证码不对，请再核对。',
  expired: '验证码已失效，请重新获取。',
  exhausted: '验证码输错次数太多，请稍等一会儿，再重新获取。',
};

/** Signs in people of the public. The first sign-in makes the account. */
@Injectable()
export class PublicSignIn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly cipher: FieldCipher,
    private readonly evidence: Evidence,
    private readonly codes: OneTimeCodes,
    private readonly wechat: WechatClient,
    private readonly sessions: Sessions,
    private readonly drafts: DraftOwnership,
    private readonly devices: KnownDevices,
  ) {}

  async byPhone(
    phone: string,
    code: string,
    draftSessionId: string | undefined,
    { address, device, deviceToken }: SignInPlace,
  ): Promise<OpenedOnDevice> {
    const phoneHash = this.codes.phoneHashOf(phone);
    const outcome = await this.unitOfWork.run(async (manager) => {
      const answer = await this.codes.use(manager, phone, code, { address, deviceToken });
      // A refusal is a value here: the counted attempt must be committed.
      if (answer !== 'right') return { problem: codeProblems[answer] };
      const account = await this.accountBy(manager, { phoneHash }, (id) => ({
        phoneSealed: this.cipher.seal(phone, `accounts.phone:${id}`),
      }));
      const opened = await this.open(manager, account, { way: 'phone', device }, draftSessionId);
      const token = await this.devices.remember(manager, account.id, deviceToken);
      return { opened: { ...opened, deviceToken: token } };
    });
    if (outcome.opened) return outcome.opened;
    throw invalid({ code: outcome.problem });
  }

  async byWechat(
    code: string,
    draftSessionId: string | undefined,
    device: DeviceCode,
  ): Promise<OpenedSession> {
    const openid = await this.wechat.openidOf(code);
    const wechatOpenidHash = this.cipher.lookupHash('wechat_openid', openid);
    const work = async (manager: EntityManager) => {
      const account = await this.accountBy(manager, { wechatOpenidHash }, () => ({}));
      return this.open(manager, account, { way: 'wechat', device }, draftSessionId);
    };
    return this.unitOfWork.run(work).catch((error: unknown) => {
      // Two first sign-ins at once: the other one made the account.
      if (isDuplicate(error)) return this.unitOfWork.run(work);
      throw error;
    });
  }

  private async accountBy(
    manager: EntityManager,
    key: { readonly phoneHash: string } | { readonly wechatOpenidHash: string },
    more: (id: string) => Partial<AccountRow>,
  ): Promise<AccountRow> {
    const known = await lockBy(manager, AccountRow, key as FindOptionsWhere<AccountRow>);
    if (known) return known;
    const id = newId();
    const account = freshAccount(
      { id, kind: 'public', role: givenRoles.byThemselves, ...key, ...more(id) },
      this.clock.now(),
    );
    await manager.insert(AccountRow, account);
    return account;
  }

  private async open(
    manager: EntityManager,
    account: AccountRow,
    { way, device }: { readonly way: 'phone' | 'wechat'; readonly device: DeviceCode },
    draftSessionId: string | undefined,
  ): Promise<OpenedSession> {
    if (account.status !== 'active')
      throw refused(422, 'account_disabled', '这个账号已停用。有疑问请拨打服务电话。');
    if (draftSessionId) {
      await this.drafts.bind(manager, draftSessionId, account.id);
      await this.sessions.end(manager, draftSessionId);
    }
    if (account.phoneHash) await this.drafts.bindByPhone(manager, account.phoneHash, account.id);
    const { id, role, organizationId } = account;
    await this.evidence.append(manager, {
      recordType: 'accounts',
      recordId: id,
      kind: 'action',
      action: 'signedIn',
      account: { id, role, organizationId: organizationId ?? undefined },
      codes: { way },
    });
    return this.sessions.open(manager, { kind: 'public', accountId: id, device });
  }
}
