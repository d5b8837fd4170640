import type { DataSource, QueryRunner } from 'typeorm';

/** What a test cuts a piece of work off with. */
export class Cut extends Error {}

/** Told after each statement that changes something; where it throws, the connection is gone as if by a kill. */
export type After = (query: string) => void;

interface Pooled {
  readonly databaseConnection?: { destroy?(): void };
}

/** A statement that may change something, and does not only look or hold the lock. */
const changes = (query: string) => !/^\s*(?:SELECT|SHOW|PRAGMA)\b/i.test(query);

/** Lets a test stand beside every statement that the runners of this database give, piece of work by piece. */
export function standBeside(dataSource: DataSource): (after: After) => void {
  let after: After = () => undefined;
  const { driver } = dataSource;
  const create = driver.createQueryRunner.bind(driver);
  driver.createQueryRunner = (mode) => {
    const runner = create(mode);
    const query = runner.query.bind(runner) as (...given: unknown[]) => Promise<unknown>;
    const told = async (...given: unknown[]) => {
      const done = await query(...given);
      if (changes(String(given[0]))) afterOr(runner, String(given[0]));
      return done;
    };
    return Object.assign(runner, { query: told });
  };
  const afterOr = (runner: QueryRunner, query: string) => {
    try {
      after(query);
    } catch (error) {
      (runner as unknown as Pooled).databaseConnection?.destroy?.();
      throw error;
    }
  };
  return (next) => void (after = next);
}
