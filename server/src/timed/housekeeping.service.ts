import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { GuessCounters } from '../accounts/guess-counters.service';
import { KnownDevices } from '../accounts/known-devices.service';
import { OneTimeCodes } from '../accounts/one-time-codes.service';
import { AttachmentSweep } from '../attachments/attachment-sweep.service';
import { UploadQuotas } from '../attachments/upload-quotas.service';
import { Sessions } from '../accounts/sessions.service';
import { Clock } from '../common/clock';
import { UnitOfWork } from '../common/unit-of-work';
import { IdempotencyKey, ThrottleCounter } from '../database/platform.entities';

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
