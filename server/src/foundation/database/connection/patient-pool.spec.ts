import { EventEmitter } from 'node:events';
import type { Pool } from 'mysql2';
import { DataSource } from 'typeorm';
import { UnitOfWork } from '../work/unit-of-work';
import { patientPool } from './patient-pool';
import { sessionStatements } from './session';

type Given = (error: Error | null, connection?: object) => void;

/** A pool whose connections come when they are told to. */
class SlowPool extends EventEmitter {
  waiting: Given[] = [];
  getConnection(given: Given): void {
    this.waiting.push(given);
  }
}

/** Answers everything but one statement. */
class AnyConnection {
  readonly asked: string[] = [];
  readonly destroy = jest.fn();
  constructor(private readonly refused?: string) {}
  query({ sql }: { sql: string }, done: (error: Error | null) => void): void {
    this.asked.push(sql);
    done(sql === this.refused ? new Error('not now') : null);
  }
  execute(): void {
    throw new Error('There is nothing to bind.');
  }
}

const waiting = (pool: Pool) => (pool as unknown as SlowPool).waiting;
const taken = (pool: Pool) =>
  new Promise((done, fail) =>
    pool.getConnection((error, connection) => (error ? fail(error) : done(connection))),
  );

describe('waiting for a connection of the pool', () => {
  it('ends with a failure that is told as busy, and the connection that comes too late goes back', async () => {
    const pool = patientPool(new SlowPool() as unknown as Pool, 5);
    await expect(taken(pool)).rejects.toMatchObject({ code: 'DATABASE_HELD' });
    const release = jest.fn();
    waiting(pool)[0]?.(null, { release });
    expect(release).toHaveBeenCalledTimes(1);
  });

  it('gives the connection, or the error, that comes in time', async () => {
    const pool = patientPool(new SlowPool() as unknown as Pool, 60_000);
    const connection = new AnyConnection();
    const first = taken(pool);
    waiting(pool)[0]?.(null, connection);
    expect(await first).toBe(connection);
    const second = taken(pool);
    waiting(pool)[1]?.(new Error('refused'));
    await expect(second).rejects.toThrow('refused');
  });

  it('sets a session once, before anybody has it', async () => {
    const pool = patientPool(new SlowPool() as unknown as Pool, 60_000);
    const connection = new AnyConnection();
    for (const turn of [0, 1]) {
      const mine = taken(pool);
      waiting(pool)[turn]?.(null, connection);
      await mine;
      expect(connection.asked).toEqual(sessionStatements);
    }
  });

  it.each(sessionStatements.map((_, at) => at))(
    'a connection whose session cannot be set (statement %i) is given to nobody',
    async (at) => {
      const pool = patientPool(new SlowPool() as unknown as Pool, 60_000);
      const connection = new AnyConnection(sessionStatements[at]);
      const mine = taken(pool);
      waiting(pool)[0]?.(null, connection);
      await expect(mine).rejects.toThrow('not now');
      expect(connection.destroy).toHaveBeenCalledTimes(1);
    },
  );
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
