import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import { DataSource } from 'typeorm';
import { patience } from '../../../../../test/support/patience';
import { UnitOfWork } from '../work/unit-of-work';
import { ConnectionQueue } from './connection-queue';
import { queueRunners } from './queued-runner';

const insert = "INSERT INTO things (name) VALUES ('way')";

/** Every way to a statement; each can be done again and again. */
const ways: Readonly<Record<string, string | ((unitOfWork: UnitOfWork) => Promise<unknown>)>> = {
  SELECT: 'SELECT COUNT(*) FROM things',
  WITH: 'WITH some AS (SELECT 1 AS one) SELECT one FROM some, things',
  PRAGMA: 'PRAGMA user_version',
  INSERT: insert,
  'INSERT RETURNING': `${insert} RETURNING id`,
  REPLACE: "REPLACE INTO things (id, name) VALUES (1, 'first')",
  UPDATE: "UPDATE things SET name = 'first' WHERE id = 1",
  DELETE: 'DELETE FROM things WHERE id = 2',
  'CREATE TABLE': 'CREATE TABLE IF NOT EXISTS more (id INTEGER PRIMARY KEY)',
  'CREATE INDEX': 'CREATE INDEX IF NOT EXISTS by_name ON things (name)',
  'DROP TABLE': 'DROP TABLE IF EXISTS none_such',
  transaction: (unitOfWork) => unitOfWork.run((manager) => manager.query(insert)),
  'read in a transaction': (unitOfWork) =>
    unitOfWork.run((manager) => manager.query('SELECT COUNT(*) FROM things')),
  savepoint: (unitOfWork) => unitOfWork.run((manager) => manager.transaction((inner) => inner.query(insert))),
};
/** What another process does. Without a log it locks readers out too, or is a reader who holds up a commit. */
const locks = [
  {
    journal: 'WAL',
    name: 'writes',
    take: ['BEGIN IMMEDIATE', "INSERT INTO things (name) VALUES ('theirs')"],
  },
  { journal: 'DELETE', name: 'has all of the file', take: ['BEGIN EXCLUSIVE'] },
  { journal: 'DELETE', name: 'reads', take: ['BEGIN', 'SELECT COUNT(*) FROM things'] },
] as const;
const ends = ['until the other is done', 'until there is no patience left'] as const;
/** More than the driver keeps prepared. */
const OTHERS = 120;
/** So many, and it has come to the lock. */
const TURNS = 50;
const turn = () => new Promise<void>((done) => setImmediate(done));
const turns = () =>
  Array.from({ length: TURNS }).reduce((before: Promise<void>) => before.then(turn), turn());
const count = Object.keys(ways).length * locks.length * ends.length;

describe(`met by another process, nothing stays behind: ${Object.keys(ways).length} ways × ${locks.length} locks × ${ends.length} ends = ${count} cases`, () => {
  const dir = mkdtempSync(join(tmpdir(), 'jk-unit-'));
  afterAll(() => rmSync(dir, { recursive: true }));
  let files = 0;

  const open = async (journal: string, patienceMs: number) => {
    const database = join(dir, `${(files += 1)}.sqlite`);
    const other = new Libsql(database);
    other.pragma(`journal_mode = ${journal}`);
    other.exec('CREATE TABLE things (id INTEGER PRIMARY KEY, name TEXT)');
    other.exec("INSERT INTO things VALUES (1, 'first')");
    const dataSource = new DataSource({ type: 'better-sqlite3', driver: Libsql, database });
    queueRunners(dataSource, new ConnectionQueue(), patienceMs);
    await dataSource.initialize();
    const unitOfWork = new UnitOfWork(dataSource);
    // Everything is prepared before: what is met later has been done once.
    for (const way of Object.values(ways)) await go(dataSource, unitOfWork, way);
    return { dataSource, unitOfWork, other };
  };
  const go = async (dataSource: DataSource, unitOfWork: UnitOfWork, way: (typeof ways)[string]) =>
    typeof way === 'string' ? dataSource.query(way) : way(unitOfWork);
  const counted = (rows: unknown) => Number((rows as { n: number }[])[0]?.n);
  const COUNT = 'SELECT COUNT(*) AS n FROM things';

  describe.each(locks)('$journal: the other $name', ({ journal, take }) => {
    it.each(ends)('%s', async (end) => {
      const waits = end === ends[0];
      const { dataSource, unitOfWork, other } = await open(journal, waits ? patience() : 0);
      const here = async () => counted(await dataSource.query(COUNT));
      const there = () => counted(other.prepare(COUNT).all());
      const wrong: unknown[] = [];
      for (const [name, way] of Object.entries(ways)) {
        for (const sql of take)
          if (sql.startsWith('SELECT')) other.prepare(sql).all();
          else other.exec(sql);
        const going = go(dataSource, unitOfWork, way).then(
          () => 'done',
          (error: Error & { code?: string }) => error.code ?? error.message,
        );
        if (!waits) await going;
        await turns();
        // Readers go on beside one who writes, and push each other out of what is kept prepared.
        if (journal === 'WAL')
          for (let index = 0; index < OTHERS; index += 1)
            await dataSource.query(`SELECT ${index} FROM things`);
        other.exec('COMMIT');
        const outcome = await going;
        if (waits && outcome !== 'done') wrong.push({ name, outcome });

        const tell = (what: string, holds: boolean) => holds || wrong.push({ name, outcome, what });
        for (const again of ['first', 'second']) {
          other.exec("INSERT INTO things (name) VALUES ('theirs')");
          tell(`the ${again} read sees what is there`, (await here()) === there());
        }
        const later = async (what: string, write: () => Promise<unknown>) => {
          const before = there();
          const failed = await write().then(
            () => '',
            (error: Error) => error.message,
          );
          tell(`a later ${what} is stored ${failed}`, there() === before + 1);
        };
        await later('write', () => dataSource.query(insert));
        await later('transaction', () => unitOfWork.run((manager) => manager.query(insert)));
        const [cleared] = other.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
        tell('the log is cleared', cleared?.busy === 0);
      }
      other.close();
      await dataSource.destroy();
      expect(wrong).toEqual([]);
    });
  });
});
