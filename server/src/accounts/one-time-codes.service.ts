import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../common/clock';
import { FieldCipher } from '../common/field-cipher';
import { lockOrCreate } from '../common/lock';
import { refused, tooMany, unavailable } from '../common/refusal';
import { UnitOfWork } from '../common/unit-of-work';
import { Settings } from '../settings';
import { type Counted, GuessCounters, type Whence } from './guess-counters.service';
import { OneTimeCodeRow } from './one-time-code.entity';
import {
  afterAttempt,
  afterSending,
  codeIsOut,
  type CodeAnswer,
  noCodeYet,
  oneTimeCodeRules,
  secondsUntilNextCode,
} from './one-time-code-rules';
import { SmsSender } from './sms-sender';
import { sameText } from './tokens';
import type { SentCodeView } from '@jingkang/shared/api/sessions';

const sendLadders = { place: 'codesFromPlace', account: 'codesToPhone' } as const;

/** Codes that show that someone holds a phone. */
@Injectable()
export class OneTimeCodes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly cipher: FieldCipher,
    private readonly sms: SmsSender,
    private readonly counters: GuessCounters,
    private readonly settings: Settings,
  ) {}

  /** Whether someone can sign in by phone here at all. */
  get available(): boolean {
    return this.settings.demo || this.sms.ready;
  }

  async send(phone: string, address: string): Promise<SentCodeView> {
    if (!this.available)
      throw refused(422, 'sms_unavailable', '这里还不能发短信验证码。请用微信小程序，或拨打服务电话。');
    const code = String(randomInt(10 ** oneTimeCodeRules.digits)).padStart(oneTimeCodeRules.digits, '0');
    const wait = await this.unitOfWork.run((manager) => this.store(manager, phone, code, address));
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

  /**
   * Uses the code up, or counts the attempt; the caller commits either. No wait stands before whoever asked for the
   * code, so that strangers cannot keep the owner of a phone out: the code's own five tries bound what is guessed there.
   */
  async use(manager: EntityManager, phone: string, code: string, whence: Whence): Promise<CodeAnswer> {
    const phoneHash = this.phoneHashOf(phone);
    const row = await this.rowOf(manager, phoneHash);
    const now = this.clock.now();
    if (!codeIsOut(row, now)) return 'expired';
    const tries = this.counters.rowsOf('one_time_code', phoneHash, whence);
    const networkHash = this.counters.networkHash(whence.address);
    const waits = (await this.counters.secondsLeft(manager, tries)) > 0;
    if (waits && networkHash !== row.networkHash) return 'exhausted';
    const matches = sameText(row.codeHash ?? '', this.codeHashOf(phoneHash, code));
    const { answer, state } = afterAttempt(row, { matches, networkHash }, now);
    await manager.update(OneTimeCodeRow, { phoneHash }, { ...state });
    if (answer === 'right') await this.counters.forgetPlace(manager, tries);
    else await this.counters.count(manager, tries, null);
    return answer;
  }

  phoneHashOf(phone: string): string {
    return this.cipher.lookupHash('phone', phone);
  }

  private async store(manager: EntityManager, phone: string, code: string, address: string): Promise<number> {
    const phoneHash = this.phoneHashOf(phone);
    const row = await this.rowOf(manager, phoneHash);
    const now = this.clock.now();
    const sends = this.sendsOf(phoneHash, address);
    const waits = [secondsUntilNextCode(row, now), await this.counters.secondsLeft(manager, sends)];
    if (Math.max(...waits) > 0) return Math.max(...waits);
    const networkHash = this.counters.networkHash(address);
    const after = afterSending(this.codeHashOf(phoneHash, code), networkHash, now);
    await manager.update(OneTimeCodeRow, { phoneHash }, { ...after });
    await this.counters.count(manager, sends, null);
    return 0;
  }

  /** Codes asked for count like tries, by ladders of their own: whoever asks too often waits first. */
  private sendsOf(phoneHash: string, address: string): readonly Counted[] {
    return this.counters.rowsOf('sent_code', phoneHash, { address }, sendLadders);
  }

  private rowOf(manager: EntityManager, phoneHash: string): Promise<OneTimeCodeRow> {
    return lockOrCreate(manager, OneTimeCodeRow, { phoneHash }, () => ({ phoneHash, ...noCodeYet }));
  }

  private codeHashOf(phoneHash: string, code: string): string {
    return this.cipher.lookupHash('one_time_code', `${phoneHash}:${code}`);
  }
}
