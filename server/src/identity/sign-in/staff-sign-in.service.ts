import type { StaffSignInForm } from '@jingkang/shared/forms/sign-in';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Evidence } from '../../foundation/evidence/evidence';
import { accountOfRow } from '../accounts/account-of-row';
import type { SignInPlace } from './devices/device-cookies.service';
import { KnownDevices } from './devices/known-devices.service';
import { signInRefusal } from './guessing/guard-sentences';
import { type Passed, PasswordGuard } from './guessing/password-guard.service';
import { type OpenedSession, Sessions } from './sessions/sessions.service';

/** A session, and the token by which its device is known from now on. */
export interface OpenedOnDevice extends OpenedSession {
  readonly deviceToken: string;
}

/** Signs in staff: user name, password, and the second factor where one is enrolled. */
@Injectable()
export class StaffSignIn {
  constructor(
    private readonly evidence: Evidence,
    private readonly guard: PasswordGuard,
    private readonly devices: KnownDevices,
    private readonly sessions: Sessions,
  ) {}

  async signIn(form: StaffSignInForm, place: SignInPlace): Promise<OpenedOnDevice> {
    const outcome = await this.guard.check({ ...form, ...place }, (manager, passed) =>
      this.open(manager, passed, place),
    );
    if ('refused' in outcome) throw signInRefusal(outcome);
    return outcome.passed;
  }

  private async open(
    manager: EntityManager,
    { account, way }: Passed,
    { device, deviceToken }: SignInPlace,
  ): Promise<OpenedOnDevice> {
    const about = { recordType: 'accounts', recordId: account.id, kind: 'action' } as const;
    const entry = { ...about, action: 'signedIn', account: accountOfRow(account), codes: { way } };
    await this.evidence.append(manager, entry);
    const token = await this.devices.remember(manager, account.id, deviceToken);
    const secondFactor = way !== 'password';
    const wanted = { kind: 'staff', accountId: account.id, secondFactor, device } as const;
    return { ...(await this.sessions.open(manager, wanted)), deviceToken: token };
  }
}
