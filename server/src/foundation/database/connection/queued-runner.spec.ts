import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import { DataSource, type EntityManager } from 'typeorm';
import { UnitOfWork } from '../work/unit-of-work';
import { codesByMeaning } from '../errors/error-codes';
import { meaningOf } from '../errors/errors';
import { queueRunners } from './queued-runner';

/** Whether SQLite has done the statement when it fails, has not, or has ended the whole transaction. */
type Way = 'not done' | 'done' | 'rolled back' | 'closed';

interface Fault {
  readonly statement: string;
  readonly way: Way;
  readonly error: Error;
}

let fault: Fault | undefined;

/** The driver, but for one statement that fails once. */
class Faulty extends Libsql {
  override prepare(sql: string): never {
    const statement = super.prepare(sql);
    return {
      reader: (statement as unknown as { reader: boolean }).reader,
      all: (...values: unknown[]) => this.guarded(sql, () => statement.all(...values)),
      run: (...values: unknown[]) => this.guarded(sql, () => statement.run(...values)),
    } as never;
  }

  override exec(sql: string): this {
    this.guarded(sql, () => super.exec(sql));
    return this;
  }

  private guarded<T>(sql: string, run: () => T): T {
    const now = fault;
    const meant = now?.statement === 'ROLLBACK' ? sql === 'ROLLBACK' : now && sql.startsWith(now.statement);
    if (!now || !meant) return run();
    fault = undefined;
    if (now.way === 'done') run();
    if (now.way === 'rolled back' && this.inTransaction) super.exec('ROLLBACK');
    if (now.way === 'closed') this.close();
    throw now.error;
  }
}

const failed = (code: string) => Object.assign(new Error(`injected ${code}`), { code });
const extended = [
  'SQLITE_IOERR_FSYNC',
  'SQLITE_IOERR_WRITE',
  'SQLITE_IOERR_SHMMAP',
  'SQLITE_READONLY_DBMOVED',
];
const codes = Object.values(codesByMeaning)
  .flat()
  .filter((code): code is string => typeof code === 'string' && /^SQLITE_/.test(code))
  .concat(extended, 'SQLITE_ERROR', 'NOT_OF_THE_DATABASE');
const statements = [
  'PRAGMA',
  'BEGIN',
  'SELECT',
  'INSERT',
  'UPDATE',
  'DELETE',
  'SAVEPOINT',
  'RELEASE',
  'ROLLBACK TO',
  'COMMIT',
  'ROLLBACK',
] as const;
const ways: readonly Way[] = ['not done', 'done', 'rolled back', 'closed'];
const cases = statements.flatMap((statement) =>
  ways.flatMap((way) => codes.map((code) => ({ statement, way, code }))),
);

describe(`whatever fails in the embedded database, the next transaction works: ${statements.length} statements × ${ways.length} ways × ${codes.length} errors = ${cases.length} cases`, () => {
  const dir = mkdtempSync(join(tmpdir(), 'jk-unit-'));
  const database = join(dir, 'test.sqlite');
  let dataSource: DataSource;
  let unitOfWork: UnitOfWork;

  beforeAll(async () => {
    dataSource = new DataSource({ type: 'better-sqlite3', driver: Faulty, database, enableWAL: true });
    queueRunners(dataSource);
    await dataSource.initialize();
    await dataSource.query('CREATE TABLE things (id INTEGER PRIMARY KEY, name TEXT)');
    unitOfWork = new UnitOfWork(dataSource);
  });
  afterEach(() => (fault = undefined));
  afterAll(async () => {
    await dataSource.destroy();
    rmSync(dir, { recursive: true });
  });

  const everything = async (manager: EntityManager) => {
    await manager.query('PRAGMA user_version');
    await manager.query("INSERT INTO things (name) VALUES ('half')");
    await manager.query("UPDATE things SET name = 'half' WHERE name = 'half'");
    await manager.query("DELETE FROM things WHERE name = 'none'");
    await manager.query('SELECT COUNT(*) FROM things');
    await manager.transaction((inner) => inner.query("INSERT INTO things (name) VALUES ('half')"));
    await manager
      .transaction(async (inner) => {
        await inner.query("INSERT INTO things (name) VALUES ('half')");
        throw new Error('inner');
      })
      .catch((error: Error) => {
        if (error.message !== 'inner') throw error;
      });
  };
  /** Seen by another process. */
  const stored = (name: string) => {
    const other = new Libsql(database);
    const rows = other.prepare('SELECT COUNT(*) AS n FROM things WHERE name = ?').all([name]);
    other.close();
    return Number((rows as { n: number }[])[0]?.n);
  };
  const nextWorks = async () => {
    const before = stored('next');
    await unitOfWork.run((manager) => manager.query("INSERT INTO things (name) VALUES ('next')"));
    expect(stored('next')).toBe(before + 1);
    await expect(dataSource.query('SELECT 1 AS one')).resolves.toEqual([{ one: 1 }]);
  };

  it.each(statements)('%s fails', async (statement) => {
    for (const { way, code } of cases.filter((one) => one.statement === statement)) {
      const told = { statement, way, code };
      const before = stored('half');
      fault = { statement, way, error: failed(code) };
      const cut = statement === 'ROLLBACK';
      const work = async (manager: EntityManager) => {
        await everything(manager);
        if (cut) throw new Error('cut');
      };
      const outcome = await unitOfWork.run(work).then(
        () => 'done',
        () => 'failed',
      );
      expect({ ...told, fault }).toEqual({ ...told, fault: undefined });
      const repeated = meaningOf(failed(code)) === 'crossed' && !cut;
      expect({ ...told, outcome }).toEqual({ ...told, outcome: repeated ? 'done' : 'failed' });
      // What was committed before it failed, or was done by the repetition, is there whole; else nothing is.
      const committed = (repeated ? 2 : 0) + (statement === 'COMMIT' && way === 'done' ? 2 : 0);
      expect({ ...told, half: stored('half') }).toEqual({ ...told, half: before + committed });
      await nextWorks();
    }
  });

  it('work that goes on after its transaction was lost leaves nothing behind', async () => {
    fault = { statement: 'UPDATE', way: 'rolled back', error: failed('SQLITE_FULL') };
    const before = stored('half');
    const work = async (manager: EntityManager) => {
      await manager.query("INSERT INTO things (name) VALUES ('half')");
      await manager.query("UPDATE things SET name = 'x' WHERE name = 'none'").catch(() => undefined);
      await manager.query("INSERT INTO things (name) VALUES ('half')");
    };
    await expect(unitOfWork.run(work)).rejects.toMatchObject({ code: 'SQLITE_FULL' });
    expect(stored('half')).toBe(before);
    await nextWorks();
  });

  it('a connection that cannot be opened again is tried again by the next', async () => {
    const driver = dataSource.driver as unknown as { createDatabaseConnection: () => Promise<unknown> };
    const create = driver.createDatabaseConnection;
    (dataSource.driver as unknown as { databaseConnection: Libsql.Database }).databaseConnection.close();
    driver.createDatabaseConnection = () => Promise.reject(failed('SQLITE_CANTOPEN'));
    await expect(unitOfWork.run(everything)).rejects.toMatchObject({ code: 'SQLITE_CANTOPEN' });
    await expect(dataSource.query('SELECT 1')).rejects.toMatchObject({ code: 'SQLITE_CANTOPEN' });
    driver.createDatabaseConnection = create;
    await nextWorks();
  });

  it.each([
    ['nothing', null],
    ['bytes', Buffer.from('bytes')],
    ['a text', 'text'],
    ['a number', 7],
    ['true', true],
  ])('%s is bound alone as it is beside another', async (_, value) => {
    const asRead = async (sql: string, values: unknown[]) =>
      (await dataSource.query<{ kind: string; bytes: string }[]>(sql, values))[0];
    const alone = await asRead('SELECT typeof(v) kind, hex(v) bytes FROM (SELECT ? v)', [value]);
    const beside = await asRead('SELECT typeof(v) kind, hex(v) bytes FROM (SELECT ? v, ? w)', [value, 1]);
    expect(alone).toEqual(beside);
    await dataSource.query('DELETE FROM things WHERE name = ?', [value]);
  });

  it('what another process holds is waited for without standing still, and reads go on meanwhile', async () => {
    const other = new Libsql(database);
    other.exec('BEGIN IMMEDIATE');
    let ended = false;
    const writing = unitOfWork
      .run((manager) => manager.query("INSERT INTO things (name) VALUES ('waited')"))
      .finally(() => (ended = true));
    for (let read = 0; read < 10; read += 1) {
      await dataSource.query('SELECT COUNT(*) FROM things');
      await new Promise((done) => setTimeout(done, 5));
    }
    expect(ended).toBe(false);
    other.exec('COMMIT');
    other.close();
    await writing;
    expect(stored('waited')).toBe(1);
  });
});
