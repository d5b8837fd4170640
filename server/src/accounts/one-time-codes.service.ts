import { randomInt } from 'node:crypto';
import { endOfDay } from '@jingkang/shared/calendar/local-date';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../common/clock';
import { FieldCipher } from '../common/field-cipher';
import { lockOrCreate } from '../common/lock';
import { refused, tooMany, unavailable } from '../common/refusal';
import { UnitOfWork } from '../common/unit-of-work';
import { Settings } from '../settings';
import { OneTimeCodeRow } from './one-time-code.entity';
import {
  afterAttempt,
  afterSending,
  type CodeAnswer,
  noCodeYet,
  oneTimeCodeRules,
  secondsUntilNextCode,
} from './one-time-code-rules';
import { SmsSender } from './sms-sender';
import { sameText } from './tokens';
import type { SentCodeView } from '@jingkang/shared/api/sessions';

/** Codes that show that someone holds a phone. */
@Injectable()
export class OneTimeCodes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly cipher: FieldCipher,
    private readonly sms: SmsSender,
    private readonly settings: Settings,
  ) {}

  /** Whether someone can sign in by phone here at all. */
  get available(): boolean {
    return this.settings.demo || this.sms.ready;
  }

  async send(phone: string): Promise<SentCodeView> {
    if (!this.available)
      throw refused(422, 'sms_unavailable', '这里还不能发短信验证码。请用微信小程序，或拨打服务电话。');
    const code = String(randomInt(10 ** oneTimeCodeRules.digits)).padStart(oneTimeCodeRules.digits, '0');
    const wait = await this.unitOfWork.run((manager) => this.store(manager, phone, code));
    if (wait > 0) throw tooMany(wait);
    if (this.sms.ready)
      await this.sms.send(phone, code).catch(() => {
        throw unavailable();
      });
    return {
      expiresInSeconds: oneTimeCodeRules.lifeSeconds,
      resendInSeconds: oneTimeCodeRules.resendSeconds,
      ...(this.settings.demo ? { demoCode: code } : {}),
    };
  }

  /** Uses the code up, or counts the attempt; the caller commits either. */
  async use(manager: EntityManager, phone: string, code: string): Promise<CodeAnswer> {
    const phoneHash = this.phoneHashOf(phone);
    const row = await this.rowOf(manager, phoneHash);
    const matches = sameText(row.codeHash ?? '', this.codeHashOf(phoneHash, code));
    const { answer, state } = afterAttempt(row, matches, this.clock.now());
    await manager.update(
      OneTimeCodeRow,
      { phoneHash },
      { codeHash: state.codeHash, attempts: state.attempts },
    );
    return answer;
  }

  phoneHashOf(phone: string): string {
    return this.cipher.lookupHash('phone', phone);
  }

  private async store(manager: EntityManager, phone: string, code: string): Promise<number> {
    const phoneHash = this.phoneHashOf(phone);
    const row = await this.rowOf(manager, phoneHash);
    const [now, today] = [this.clock.now(), this.clock.today()];
    const wait = secondsUntilNextCode(row, now, today, endOfDay(today));
    if (wait === 0) {
      const after = afterSending(row, this.codeHashOf(phoneHash, code), now, today);
      await manager.update(OneTimeCodeRow, { phoneHash }, { ...after });
    }
    return wait;
  }

  private rowOf(manager: EntityManager, phoneHash: string): Promise<OneTimeCodeRow> {
    return lockOrCreate(manager, OneTimeCodeRow, { phoneHash }, () => ({ phoneHash, ...noCodeYet }));
  }

  private codeHashOf(phoneHash: string, code: string): string {
    return this.cipher.lookupHash('one_time_code', `${phoneHash}:${code}`);
  }
}
