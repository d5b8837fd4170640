import type { DataSource, EntityManager } from 'typeorm';
import { Outside } from './outside';
import { UnitOfWork } from '../database/work/unit-of-work';

const deadlock = () => Object.assign(new Error('deadlock'), { code: 'ER_LOCK_DEADLOCK' });

/** A database whose commits fail as told, and all that happened in its order. */
function place(commits: readonly (Error | undefined)[] = []) {
  const seen: string[] = [];
  const left = [...commits];
  const createQueryRunner = () => {
    const runner = { manager: {} as EntityManager, isTransactionActive: false };
    return Object.assign(runner, {
      connect: async () => undefined,
      startTransaction: async () => void (runner.isTransactionActive = true),
      commitTransaction: async () => {
        seen.push('commit');
        const failure = left.shift();
        if (failure) throw failure;
        runner.isTransactionActive = false;
      },
      rollbackTransaction: async () => void seen.push('rollback'),
      release: async () => void seen.push('release'),
    });
  };
  const dataSource = { options: { type: 'mariadb' }, createQueryRunner } as unknown as DataSource;
  const part = (manager: EntityManager) =>
    Outside.add(manager, {
      beforeCommit: async () => void seen.push('before'),
      afterCommit: async () => void seen.push('after'),
      afterFailure: async (unsure) => void seen.push(unsure ? 'failed, unsure' : 'failed'),
    });
  return { seen, part, unitOfWork: new UnitOfWork(dataSource) };
}

describe('what a transaction does outside the database', () => {
  it('is done before the commit and finished after the connection is free', async () => {
    const { seen, part, unitOfWork } = place();
    await unitOfWork.run(async (manager) => part(manager));
    expect(seen).toEqual(['before', 'commit', 'release', 'after']);
  });

  it('is undone when the work fails', async () => {
    const { seen, part, unitOfWork } = place();
    const work = unitOfWork.run(async (manager) => {
      part(manager);
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    expect(seen).toEqual(['rollback', 'release', 'failed']);
  });

  it('is told when nobody knows whether the commit was done', async () => {
    const { seen, part, unitOfWork } = place([new Error('connection lost')]);
    await expect(unitOfWork.run(async (manager) => part(manager))).rejects.toThrow('lost');
    expect(seen).toEqual(['before', 'commit', 'rollback', 'release', 'failed, unsure']);
  });

  it('is undone and done anew with each try', async () => {
    const { seen, part, unitOfWork } = place([deadlock()]);
    await unitOfWork.run(async (manager) => part(manager));
    const once = ['before', 'commit', 'rollback', 'release', 'failed, unsure'];
    expect(seen).toEqual([...once, 'before', 'commit', 'release', 'after']);
  });

  it('belongs to a unit of work, and to no other manager', () => {
    expect(() => Outside.add({} as EntityManager, {})).toThrow('unit of work');
  });
});
