import { createHash } from 'node:crypto';
import { join } from 'node:path';
import Database from 'libsql';
import { Cut, standBeside } from '../../support/cut-runner';
import { sql } from '../../support/database';
import {
  tablesStanding,
  DatabasesMade,
  migrate,
  migrateTo,
  plantRows,
  schemaOf,
  soundStanding,
} from '../../support/migrating';
import type { DatabaseKind } from '../../support/server';
import { told } from '../../support/told';

const made = new DatabasesMade();
afterAll(() => made.remove());

/** One that nothing has cut: its tables, and how many statements made them. */
async function uncut(database: DatabaseKind) {
  const whole = await made.place(database);
  const dataSource = await made.open(whole);
  let statements = 0;
  standBeside(dataSource)((query) => {
    if (!query.startsWith('START')) statements += 1;
  });
  await migrate(dataSource);
  return { schema: await schemaOf(whole), statements };
}

describe('a migration of a server database, cut off after every statement', () => {
  it('goes on from there at the next start, with the rows that were there', async () => {
    const cut = await made.place('mariadb');
    const dataSource = await made.open(cut);
    const beside = standBeside(dataSource);
    const progress = async () => {
      const tables = ['COLUMNS', 'STATISTICS'].map(
        (name) =>
          `(SELECT COUNT(*) FROM information_schema.${name} WHERE TABLE_SCHEMA = DATABASE()) AS ${name}`,
      );
      return JSON.stringify(await dataSource.query(`SELECT ${tables.join(', ')}`));
    };
    const rowsIn = async (table: string) =>
      (await sql(cut, `SHOW TABLES LIKE '${table}'`)).length
        ? (await sql(cut, `SELECT name FROM ${table}`)).length
        : 0;
    const ran = () => rowsIn('migrations');
    let cuts = 0;
    let planted = 0;
    // Each start does as few statements as bring it further than the one before, and is cut.
    for (let allowed = 1, before = ''; ; cuts += 1) {
      let given = 0;
      beside((query) => {
        // What opens a transaction leaves nothing.
        if (!query.startsWith('START') && (given += 1) >= allowed) throw new Cut();
      });
      const ended = await migrate(dataSource).then(
        () => true,
        (error: unknown) => {
          if (!(error instanceof Cut)) throw error;
          return false;
        },
      );
      beside(() => undefined);
      if (ended) break;
      const now = `${await progress()} ${await ran()} ${await rowsIn('migration_checksums')}`;
      allowed = now === before ? allowed + 1 : 1;
      if (now !== before && (await ran()) > planted) {
        planted = await ran();
        await plantRows(cut);
      }
      before = now;
    }
    const whole = await uncut('mariadb');
    told(`cuts=${cuts} of ${whole.statements} statements`);
    expect(cuts).toBeGreaterThanOrEqual(whole.statements);
    expect(await tablesStanding(dataSource)).toEqual(soundStanding);
    expect(await schemaOf(cut)).toEqual(whole.schema);
    const twice = await sql(cut, 'SELECT name FROM migrations GROUP BY name HAVING COUNT(*) > 1');
    expect(twice).toEqual([]);
    expect(
      await sql(cut, 'SELECT county_code, registered_at_id = organization_id AS same FROM cases'),
    ).toEqual([{ county_code: '500110', same: 1 }]);
    expect(await sql(cut, 'SELECT failed_attempts, failed_at FROM accounts')).toEqual([
      { failed_attempts: 0, failed_at: null },
    ]);
    expect(await sql(cut, 'SELECT submitted_at = created_at AS same FROM attachments')).toEqual([
      { same: 1 },
    ]);
  });
});

describe('a migration of the embedded database', () => {
  /** What lies in the file, as whoever comes next finds it. */
  const found = (file: Database.Database) => {
    const tables = file.prepare('SELECT name, sql FROM sqlite_master ORDER BY name').all([]) as {
      name: string;
      sql: string | null;
    }[];
    const rows = tables
      .filter(({ sql: text }) => /^CREATE TABLE/.test(text ?? ''))
      .map(({ name }) => file.prepare(`SELECT * FROM "${name}"`).all([]));
    return createHash('sha256')
      .update(JSON.stringify([tables, rows]))
      .digest('hex');
  };

  /** Whether another connection has changed the file since it was asked last; SQLite counts that. */
  const watched = (file: Database.Database) => {
    const count = () => JSON.stringify(file.prepare('PRAGMA data_version').all([]));
    let last = count();
    return () => last !== (last = count());
  };

  it.each([
    ['nothing', 0],
    ['rows of an earlier version', 14],
  ])('on %s leaves all as it was until its last statement, at every statement', async (_, earlier) => {
    const one = await made.place('embedded');
    if (earlier) {
      const old = await made.open(one);
      await migrateTo(old, earlier);
      await old.destroy();
      await plantRows(one);
    }
    const dataSource = await made.open(one);
    const file = new Database(join(one.dataDir, 'jingkang.sqlite'));
    const before = found(file);
    const turned = watched(file);
    const changed: string[] = [];
    let statements = 0;
    standBeside(dataSource)((query) => {
      statements += 1;
      if (turned() && found(file) !== before) changed.push(query);
    });
    await migrate(dataSource);
    told(`statements=${statements}`);
    expect(statements).toBeGreaterThan(200);
    expect(changed).toEqual(['COMMIT']);
    file.close();
    expect(await tablesStanding(dataSource)).toEqual(soundStanding);
    await dataSource.destroy();
    expect(await schemaOf(one)).toEqual((await uncut('embedded')).schema);
  });
});
