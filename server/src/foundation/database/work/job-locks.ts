import { Injectable } from '@nestjs/common';
import { JobLock } from '../rows/platform.entities';
import { Clock } from '../../clock/clock';
import { newId } from '../../clock/ids';
import { lockOrCreate } from './lock';
import { UnitOfWork } from './unit-of-work';

/** Jobs that one server at a time does. The holder is a row; a server that dies lets go when the time is over. */
@Injectable()
export class JobLocks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Does the job unless another server is at it; tells whether it was done here. */
  async hold(name: string, minutes: number, job: () => Promise<void>): Promise<boolean> {
    const holder = newId();
    const before = await this.take(name, holder, minutes);
    if (!before) return false;
    let { doneAt } = before;
    try {
      await job();
      doneAt = this.clock.now();
    } finally {
      await this.unitOfWork.run((manager) =>
        manager.update(JobLock, { name, holder }, { holder: null, expiresAt: doneAt }),
      );
    }
    return true;
  }

  /** When the job was last done, if it was; undefined while another server holds it. */
  private take(name: string, holder: string, minutes: number): Promise<{ doneAt: Date | null } | undefined> {
    return this.unitOfWork.run(async (manager) => {
      const row = await lockOrCreate(manager, JobLock, { name }, () => ({
        name,
        holder: null,
        expiresAt: null,
      }));
      const now = this.clock.now();
      if (row.holder && row.expiresAt && row.expiresAt > now) return undefined;
      const expiresAt = new Date(now.getTime() + minutes * 60_000);
      await manager.update(JobLock, { name }, { holder, expiresAt });
      return { doneAt: row.holder ? null : row.expiresAt };
    });
  }
}
