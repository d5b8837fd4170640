import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allCommands, bareFinders, namedFinders, openers, placeFinders } from '../../support/commands';
import { sql } from '../../support/database';
import { copySeeded } from '../../support/seeded';
import {
  bothDatabases,
  createMariadbDatabase,
  type DatabaseKind,
  dropMariadbDatabase,
  mariadbUrl,
  runCommand,
} from '../../support/server';
import { rowsOf, treeOf } from '../../support/standing';

interface Found {
  /** All that lies here is looked at before and after, and the commands are called in it. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  readonly databaseUrl?: string | undefined;
  /** A database is there, and its rows are looked at as well. */
  readonly keeps?: true;
}

interface Way {
  readonly name: string;
  readonly on: readonly DatabaseKind[];
  readonly place: (database: DatabaseKind, folder: string) => Promise<Found> | Found;
  readonly commands: readonly string[];
  readonly chinese: RegExp;
  readonly english: RegExp;
}

const keyFile = 'field-keys.json';
const dataDir = (folder: string, make = true) => {
  const path = join(folder, 'data');
  if (make) mkdirSync(path);
  return path;
};
const settings = (folder: string, databaseUrl?: string, make = true) => ({
  DATA_DIR: dataDir(folder, make),
  ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
});
const emptyDatabase = (database: DatabaseKind) =>
  database === 'mariadb' ? createMariadbDatabase() : undefined;
async function whole(database: DatabaseKind, folder: string): Promise<Found> {
  const databaseUrl = await emptyDatabase(database);
  const env = settings(folder, databaseUrl);
  await copySeeded(database, env.DATA_DIR, databaseUrl);
  return { folder, env, databaseUrl, keeps: true };
}
const placeOf = ({ env, databaseUrl }: Found) => ({ dataDir: env.DATA_DIR ?? '', databaseUrl });

const ways: readonly Way[] = [
  {
    name: 'an empty shell in an empty folder',
    on: ['embedded'],
    place: (_, folder) => ({ folder, env: {} }),
    commands: bareFinders,
    chinese: /没有数据目录 \S+，什么都没有新建/,
    english: /no folder \S+ Nothing was made there/,
  },
  {
    name: 'a folder without a database',
    on: ['embedded'],
    place: (_, folder) => ({ folder, env: settings(folder) }),
    commands: namedFinders,
    chinese: /没有数据库 \S+，什么都没有新建/,
    english: /no database \S+ Nothing was made there/,
  },
  {
    name: 'a database that was never made',
    on: ['mariadb'],
    place: (_, folder) => ({ folder, env: settings(folder, mariadbUrl('jk_never_made')) }),
    commands: namedFinders,
    chinese: /拒绝了登录。请检查|没有 .*jk_never_made 这个库/,
    english: /refused to let the server in|has no database/,
  },
  {
    name: 'an empty file',
    on: ['embedded'],
    place: (_, folder) => {
      const env = settings(folder);
      writeFileSync(join(env.DATA_DIR, 'jingkang.sqlite'), '');
      return { folder, env };
    },
    commands: namedFinders,
    chinese: /里没有本系统的表，什么都没有新建/,
    english: /no table of this service in \S+ Nothing was made there/,
  },
  {
    name: 'a database without tables',
    on: bothDatabases,
    place: async (database, folder) => {
      const databaseUrl = await emptyDatabase(database);
      const env = settings(folder, databaseUrl);
      const place = { dataDir: env.DATA_DIR, databaseUrl };
      if (!databaseUrl) await sql(place, 'CREATE TABLE others (id INT)', 'DROP TABLE others');
      return { folder, env, databaseUrl, keeps: true };
    },
    commands: namedFinders,
    chinese: /里没有本系统的表，什么都没有新建/,
    english: /no table of this service in \S+ Nothing was made there/,
  },
  {
    name: 'a database whose last migration is to come',
    on: bothDatabases,
    place: async (database, folder) => {
      const found = await whole(database, folder);
      const [last] = await sql(placeOf(found), 'SELECT MAX(id) AS id FROM migrations');
      await sql(placeOf(found), `DELETE FROM migrations WHERE id = ${Number(last?.id)}`);
      return found;
    },
    commands: openers(placeFinders),
    chinese: /还没有更新到这个版本，什么都没有改.*db:migrate/,
    english: /not those of this version, and nothing was changed: run npm run db:migrate/,
  },
  {
    name: 'a key file of another database',
    on: bothDatabases,
    place: async (database, folder) => {
      const found = await whole(database, folder);
      const keys = JSON.parse(readFileSync(join(found.env.DATA_DIR ?? '', keyFile), 'utf8')) as object;
      const other = join(folder, 'other-keys.json');
      writeFileSync(other, JSON.stringify({ ...keys, lookupKey: Buffer.alloc(32).toString('base64') }));
      return { ...found, env: { ...found.env, FIELD_KEYS_FILE: other } };
    },
    commands: allCommands,
    chinese: /属于另一个数据库。请换上/,
    english: /belong to another database. Use/,
  },
  {
    name: 'a key file that is not there',
    on: ['embedded'],
    place: async (database, folder) => {
      const found = await whole(database, folder);
      return { ...found, env: { ...found.env, FIELD_KEYS_FILE: join(folder, 'nowhere/keys.json') } };
    },
    commands: allCommands,
    chinese: /密钥文件不在.*请放回/,
    english: /field keys are not at/,
  },
  {
    name: 'an old key file',
    on: bothDatabases,
    place: async (database, folder) => {
      const found = await whole(database, folder);
      await sql(
        placeOf(found),
        `UPDATE database_identity SET newest_key = '2', newest_key_print = '${'0'.repeat(64)}'`,
      );
      return found;
    },
    commands: allCommands,
    chinese: /是旧的：里面没有这个数据库的第 2 号密钥/,
    english: /is an old one: it lacks key 2 of this database/,
  },
  {
    name: 'tables that a newer version has updated',
    on: bothDatabases,
    place: async (database, folder) => {
      const found = await whole(database, folder);
      await sql(placeOf(found), "INSERT INTO migrations (timestamp, name) VALUES (9, 'Newer9')");
      return found;
    },
    commands: openers(allCommands),
    chinese: /更新的版本更新过（Newer9）.*什么都没有做/,
    english: /newer version has updated this database \(Newer9\).*nothing was done/,
  },
  {
    name: 'production without the address that people type',
    on: ['embedded'],
    place: (_, folder) => ({ folder, env: { ...settings(folder), NODE_ENV: 'production' } }),
    commands: ['admin:create'],
    chinese: /PUBLIC_ORIGIN 不对：正式环境必须设置/,
    english: /PUBLIC_ORIGIN must be the https address/,
  },
  {
    name: 'a DATA_DIR that is not there beside a whole database',
    on: ['mariadb'],
    place: async (database, folder) => {
      const found = await whole(database, folder);
      const keys = join(found.env.DATA_DIR ?? '', keyFile);
      return { ...found, env: { ...found.env, FIELD_KEYS_FILE: keys, DATA_DIR: join(folder, 'elsewhere') } };
    },
    commands: namedFinders,
    chinese: /没有数据目录 \S+，什么都没有新建/,
    english: /no folder \S+ Nothing was made there/,
  },
];
const cases = ways.flatMap((way) => way.on.map((database) => ({ ...way, database })));
const calls = cases.reduce((sum, { commands }) => sum + commands.length, 0);

describe(`${allCommands.length} commands where their place is not, called ${calls} times in ${cases.length} ways`, () => {
  it.each(cases)('$database: $name', async ({ database, place, commands, chinese, english }) => {
    const folder = mkdtempSync(join(tmpdir(), 'jk-place-'));
    const found = await place(database, folder);
    const look = async () => ({
      files: treeOf(folder),
      rows: found.keeps ? await rowsOf(placeOf(found)) : {},
    });
    const before = await look();
    const shell = { env: { ...found.env }, cwd: folder };
    for (const name of commands) {
      const { code, output } = await runCommand(shell, name);
      const [first = '', ...lines] = output.trimEnd().split('\n');
      const sentences = lines.filter((line) => !line.startsWith('· 模式'));
      expect({ name, code, first, sentences: sentences.join('\n') }).toEqual({
        name,
        code: 1,
        first: expect.stringMatching(/^· 数据库 Database: \S+$/),
        sentences: expect.stringMatching(chinese),
      });
      expect(sentences.join('\n')).toMatch(english);
      expect(sentences).toHaveLength(2);
    }
    expect(await look()).toEqual(before);
    if (found.databaseUrl) await dropMariadbDatabase(found.databaseUrl);
    rmSync(folder, { recursive: true });
  });

  it('a job of the night in a bare shell is red', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'jk-place-'));
    const { code, output } = await runCommand({ env: { DATA_DIR: join(folder, 'var') } }, 'audit:verify');
    expect({ code, output }).toEqual({ code: 1, output: expect.stringMatching(/Nothing was made/) });
    expect(treeOf(folder)).toEqual({});
    rmSync(folder, { recursive: true });
  });
});
