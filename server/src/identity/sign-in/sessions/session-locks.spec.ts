import type { Clock } from '../../../foundation/clock/clock';
import type { UnitOfWork } from '../../../foundation/database/work/unit-of-work';
import { SessionLocks } from './session-locks.service';

const clock = { now: () => new Date(0) } as Clock;
const worker = { id: 'one', role: 'social_worker', displayName: '' } as never;
const locksThatMeet = (error: Error) => {
  const unitOfWork = { run: () => Promise.reject(error) } as unknown as UnitOfWork;
  return new SessionLocks(unitOfWork, clock, {} as never, {} as never, {} as never);
};

describe('a session at which nobody was', () => {
  it.each(['SQLITE_FULL', 'SQLITE_READONLY', 'ER_DISK_FULL', 'ER_OPTION_PREVENTS_STATEMENT'])(
    'is locked all the same where nothing can be stored: %s',
    async (code) => {
      const locks = locksThatMeet(Object.assign(new Error(code), { code }));
      await expect(locks.lockIdle('session', worker)).resolves.toBeUndefined();
    },
  );

  it('is told of any other failure', async () => {
    await expect(locksThatMeet(new Error('other')).lockIdle('session', worker)).rejects.toThrow('other');
  });
});
