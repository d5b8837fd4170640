import { EventEmitter } from 'node:events';
import { createPool, type Pool, type PoolConnection } from 'mysql2';
import { DataSource } from 'typeorm';
import { UnitOfWork } from '../common/unit-of-work';
import { boundWaiting } from './patient-pool';

type Given = (error: Error | null, connection?: Partial<PoolConnection>) => void;

/** A pool whose connections come when they are told to. */
class SlowPool extends EventEmitter {
  waiting: Given[] = [];
  getConnection(given: Given): void {
    this.waiting.push(given);
  }
}

const taken = (pool: SlowPool) =>
  new Promise((done, fail) =>
    pool.getConnection((error, connection) => (error ? fail(error) : done(connection))),
  );

describe('waiting for a connection of the pool', () => {
  it('ends with a failure that is told as busy, and the connection that comes too late goes back', async () => {
    const pool = new SlowPool();
    boundWaiting(pool as unknown as Pool, 5);
    await expect(taken(pool)).rejects.toMatchObject({ code: 'DATABASE_HELD' });
    const release = jest.fn();
    pool.waiting[0]?.(null, { release });
    expect(release).toHaveBeenCalledTimes(1);
  });

  it('gives the connection, or the error, that comes in time', async () => {
    const pool = new SlowPool();
    boundWaiting(pool as unknown as Pool, 60_000);
    const connection = {};
    const first = taken(pool);
    pool.waiting[0]?.(null, connection);
    expect(await first).toBe(connection);
    const second = taken(pool);
    pool.waiting[1]?.(new Error('refused'));
    await expect(second).rejects.toThrow('refused');
  });

  it('bounds once what a connection waits for a lock, one that was open before too', async () => {
    const pool = createPool({});
    const open = { query: jest.fn() };
    // As the driver leaves the connection by which it has looked whether the database is there.
    const { _freeConnections: free } = pool as unknown as { _freeConnections: { push(one: object): void } };
    free.push(open);
    boundWaiting(pool);
    const take = () => new Promise((done) => pool.getConnection((_, connection) => done(connection)));
    expect(await take()).toBe(open);
    free.push(open);
    expect(await take()).toBe(open);
    expect(open.query.mock.calls).toEqual([
      [expect.stringMatching(/\block_wait_timeout = 15\b.*innodb_lock_wait_timeout = 15/)],
    ]);
  });

  it('bounds a new connection before anything else is asked of it', () => {
    const pool = new SlowPool();
    boundWaiting(pool as unknown as Pool);
    const query = jest.fn();
    pool.emit('acquire', { query });
    expect(query).toHaveBeenCalledTimes(1);
  });
});

describe('a unit of work on a server database', () => {
  it.each([
    ['whose rollback fails', true, 1],
    ['whose rollback succeeds', false, 0],
  ])('%s destroys its connection as often as it must', async (_, fails, destroyed) => {
    const connection = { destroy: jest.fn() };
    const runner = {
      manager: {},
      isTransactionActive: true,
      connect: async () => connection,
      startTransaction: async () => undefined,
      rollbackTransaction: async () => {
        if (fails) throw new Error('rollback');
      },
      release: jest.fn(async () => undefined),
    };
    const dataSource = { options: { type: 'mariadb' }, createQueryRunner: () => runner };
    const unitOfWork = new UnitOfWork(dataSource as unknown as DataSource);
    await expect(unitOfWork.run(() => Promise.reject(new Error('work')))).rejects.toThrow('work');
    expect(connection.destroy).toHaveBeenCalledTimes(destroyed);
    expect(runner.release).toHaveBeenCalledTimes(1);
  });
});
