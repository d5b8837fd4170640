import type { DataSource, EntityManager } from 'typeorm';
import { UnitOfWork } from './unit-of-work';

/** Whether what is done is taken back: each unit of work is, and the files are left alone. */
export class Rehearsal {
  constructor(readonly on: boolean) {}
}

/** Does each unit of work whole, with its locks and checks, and rolls it back. */
class RehearsedWork extends UnitOfWork {
  override async run<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const takenBack = new TakenBack<T>();
    try {
      return await super.run(async (manager) => {
        takenBack.result = await work(manager);
        throw takenBack;
      });
    } catch (error) {
      if (error !== takenBack) throw error;
      return takenBack.result as T;
    }
  }
}

class TakenBack<T> extends Error {
  result: T | undefined;
}

export const unitOfWorkOf = (dataSource: DataSource, { on }: Rehearsal) =>
  on ? new RehearsedWork(dataSource) : new UnitOfWork(dataSource);
