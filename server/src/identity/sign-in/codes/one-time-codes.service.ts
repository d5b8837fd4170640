import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull, LessThan } from 'typeorm';
import { AppLog } from '../../../foundation/running/app-log';
import { Clock } from '../../../foundation/clock/clock';
import { FieldCipher } from '../../../foundation/crypto/field-cipher';
import { lockBy, lockOrCreate } from '../../../foundation/database/work/lock';
import { errorForLog } from '../../../foundation/running/log';
import { refused, tooMany, unavailable } from '../../../foundation/refusals/refusal';
import { UnitOfWork } from '../../../foundation/database/work/unit-of-work';
import { Settings } from '../../../foundation/settings/settings';
import { type CodePlace, CodePlaces } from './code-places.service';
import { CodeSends } from './code-sends.service';
import { GuessCounters } from '../guessing/guess-counters.service';
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
import { sameText } from '../sessions/tokens';
import type { SentCodeView } from '@jingkang/shared/api/sessions';

/** What was typed, and where. */
interface Typed {
  readonly codeHash: string;
  readonly place: string;
}

/**
 * Codes that show that someone holds a phone. A code stands on the row of the place where it was asked for, and on that
 * of the phone, which holds the newest for whoever types it elsewhere. So nobody elsewhere replaces or burns the code
 * that was asked for here.
 */
@Injectable()
export class OneTimeCodes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly cipher: FieldCipher,
    private readonly sms: SmsSender,
    private readonly counters: GuessCounters,
    private readonly places: CodePlaces,
    private readonly sends: CodeSends,
    private readonly settings: Settings,
    private readonly log: AppLog,
  ) {}

  /** Whether someone can sign in by phone here at all. */
  get available(): boolean {
    return this.settings.demo || this.sms.ready;
  }

  async send(phone: string, from: CodePlace): Promise<SentCodeView> {
    if (!this.available) {
      this.log.often(
        'warn',
        { code: 'sms_unavailable' },
        'nobody can sign in by phone: there is no SMS adapter',
      );
      throw refused(422, 'sms_unavailable', '这里还不能发短信验证码。请用微信小程序，或拨打服务电话。');
    }
    const code = String(randomInt(10 ** oneTimeCodeRules.digits)).padStart(oneTimeCodeRules.digits, '0');
    const wait = await this.unitOfWork.run((manager) => this.store(manager, phone, code, from));
    if (wait > 0) throw tooMany(wait);
    if (this.sms.ready)
      await this.sms.send(phone, code).catch((error: unknown) => {
        const { kind, code: reason } = errorForLog(error);
        this.log.often('error', { code: reason || kind }, 'an SMS could not be sent');
        throw unavailable();
      });
    return {
      expiresInSeconds: oneTimeCodeRules.lifeSeconds,
      resendInSeconds: oneTimeCodeRules.resendSeconds,
      ...(this.settings.demo ? { demoCode: code } : {}),
    };
  }

  /**
   * Uses the code up, or counts the attempt; the caller commits either. No wait stands before the code that was asked
   * for from here: its own five tries bound what is guessed at it.
   */
  async use(manager: EntityManager, phone: string, code: string, from: CodePlace): Promise<CodeAnswer> {
    const phoneHash = this.phoneHashOf(phone);
    const whence = await this.places.whenceOf(manager, phoneHash, from);
    const typed = { codeHash: this.codeHashOf(phoneHash, code), place: this.places.hashOf(whence) };
    const rows = await this.rowsOut(manager, phoneHash, typed.place);
    if (!rows.length) return 'expired';
    const tries = this.counters.rowsOf('one_time_code', phoneHash, whence);
    const waits = (await this.counters.secondsLeft(manager, tries)) > 0;
    const open = rows.filter(({ networkHash }) => !waits || networkHash === typed.place);
    const answers: CodeAnswer[] = [];
    for (const row of open) answers.push(await this.tryAt(manager, row, typed));
    if (answers.includes('right')) {
      await this.useUp(manager, phoneHash, typed.codeHash, rows);
      await this.counters.forgetPlace(manager, tries);
      return 'right';
    }
    if (open.length) await this.counters.count(manager, tries, null);
    return answers[0] ?? 'exhausted';
  }

  /** What is out no longer counts for nothing. */
  async clearExpired(manager: EntityManager): Promise<number> {
    const which = [{ expiresAt: LessThan(this.clock.now()) }, { expiresAt: IsNull() }];
    let cleared = 0;
    for (const one of which) cleared += (await manager.delete(OneTimeCodeRow, one)).affected ?? 0;
    return cleared;
  }

  phoneHashOf(phone: string): string {
    return this.cipher.lookupHash('phone', phone);
  }

  private async store(manager: EntityManager, phone: string, code: string, from: CodePlace): Promise<number> {
    const phoneHash = this.phoneHashOf(phone);
    const whence = await this.places.whenceOf(manager, phoneHash, from);
    const place = this.places.hashOf(whence);
    const now = this.clock.now();
    const here = await this.rowOf(manager, this.places.keyAt(phoneHash, place));
    const sends = await this.sends.rowsOf(manager, phoneHash, whence);
    const waits = [secondsUntilNextCode(here, now), await this.counters.secondsLeft(manager, sends)];
    if (Math.max(...waits) > 0) return Math.max(...waits);
    const after = afterSending(this.codeHashOf(phoneHash, code), place, now);
    for (const row of [here, await this.rowOf(manager, phoneHash)])
      await manager.update(OneTimeCodeRow, { phoneHash: row.phoneHash }, { ...after });
    await this.counters.count(manager, sends, null);
    return 0;
  }

  /** The code asked for from here, and the newest from elsewhere, while they are out. Looking makes no row. */
  private async rowsOut(
    manager: EntityManager,
    phoneHash: string,
    place: string,
  ): Promise<readonly OneTimeCodeRow[]> {
    const out: OneTimeCodeRow[] = [];
    for (const key of [this.places.keyAt(phoneHash, place), phoneHash]) {
      if (!(await manager.existsBy(OneTimeCodeRow, { phoneHash: key }))) continue;
      const row = await lockBy(manager, OneTimeCodeRow, { phoneHash: key });
      const isAnother = out.every(({ networkHash }) => networkHash !== row?.networkHash);
      if (row && isAnother && codeIsOut(row, this.clock.now())) out.push(row);
    }
    return out;
  }

  /** A wrong code counts on the row it was tried at. */
  private async tryAt(
    manager: EntityManager,
    row: OneTimeCodeRow,
    { codeHash, place }: Typed,
  ): Promise<CodeAnswer> {
    const attempt = { matches: sameText(row.codeHash ?? '', codeHash), networkHash: place };
    const { answer, state } = afterAttempt(row, attempt, this.clock.now());
    await manager.update(OneTimeCodeRow, { phoneHash: row.phoneHash }, { ...state });
    return answer;
  }

  /** The code is worth nothing on any row that holds it, also where it was asked for. */
  private async useUp(
    manager: EntityManager,
    phoneHash: string,
    codeHash: string,
    rows: readonly OneTimeCodeRow[],
  ): Promise<void> {
    const asked = rows.map(({ networkHash }) => this.places.keyAt(phoneHash, networkHash ?? ''));
    const keys = { phoneHash: In([phoneHash, ...asked]), codeHash };
    await manager.update(OneTimeCodeRow, keys, { codeHash: null });
  }

  private rowOf(manager: EntityManager, key: string): Promise<OneTimeCodeRow> {
    return lockOrCreate(manager, OneTimeCodeRow, { phoneHash: key }, () => ({
      phoneHash: key,
      ...noCodeYet,
    }));
  }

  private codeHashOf(phoneHash: string, code: string): string {
    return this.cipher.lookupHash('one_time_code', `${phoneHash}:${code}`);
  }
}
