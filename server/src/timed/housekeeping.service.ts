import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { GuessCounters } from '../identity/sign-in/guessing/guess-counters.service';
import { KnownDevices } from '../identity/sign-in/devices/known-devices.service';
import { OneTimeCodes } from '../identity/sign-in/codes/one-time-codes.service';
import { AttachmentSweep } from '../messages/attachments/stored/attachment-sweep.service';
import { UploadQuotas } from '../messages/attachments/upload-quotas.service';
import { Sessions } from '../identity/sign-in/sessions/sessions.service';
import { Clock } from '../foundation/clock/clock';
import { UnitOfWork } from '../foundation/database/work/unit-of-work';
import { IdempotencyKey, ThrottleCounter } from '../foundation/database/rows/platform.entities';

const DAY = 86_400_000;
/** Longer than any client keeps trying to send the same thing. */
const KEYS_KEPT = 7 * DAY;

/** Clears what has served its time. */
@Injectable()
export class Housekeeping {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly sessions: Sessions,
    private readonly guesses: GuessCounters,
    private readonly devices: KnownDevices,
    private readonly codes: OneTimeCodes,
    private readonly uploads: UploadQuotas,
    private readonly attachments: AttachmentSweep,
  ) {}

  async clear(): Promise<number> {
    const now = this.clock.now();
    return this.unitOfWork.run(async (manager) => {
      const gone = [
        await manager.delete(ThrottleCounter, { expiresAt: LessThan(now) }),
        await manager.delete(IdempotencyKey, { createdAt: LessThan(new Date(now.getTime() - KEYS_KEPT)) }),
      ];
      const ofAccounts = [
        await this.sessions.clearExpired(manager),
        await this.guesses.clearExpired(manager),
        await this.devices.clearExpired(manager),
        await this.codes.clearExpired(manager),
        await this.uploads.clearOld(manager),
      ];
      return [...gone.map(({ affected }) => affected ?? 0), ...ofAccounts].reduce((sum, n) => sum + n, 0);
    });
  }

  /** Files that no row claims, a day after an upload failed. */
  sweep(): Promise<number> {
    return this.attachments.run();
  }
}
