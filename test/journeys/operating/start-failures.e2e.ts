import {
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bare, type Call, startProgram } from '../../support/programs';
import {
  bothDatabases,
  createMariadbDatabase,
  type DatabaseKind,
  dropMariadbDatabase,
  root,
} from '../../support/server';
import { copySeeded } from '../../support/seeded';
import { sql } from '../../support/database';
import { withSmallDisk } from '../../support/small-disk';

interface Place {
  dataDir: string;
  databaseUrl: string | undefined;
  env: Record<string, string>;
}

interface Way {
  readonly name: string;
  /** One database, where the other is not even come to. */
  readonly on: readonly DatabaseKind[];
  /** It keeps a server from starting, and no command. */
  readonly served?: true;
  readonly spoil: (place: Place) => Promise<void> | void;
  readonly chinese: RegExp;
  readonly english: RegExp;
}

const file = ({ dataDir }: Place) => join(dataDir, 'jingkang.sqlite');
const keyFile = ({ dataDir }: Place) => join(dataDir, 'field-keys.json');
const both = bothDatabases;
const embedded = ['embedded'] as const;
const mariadb = ['mariadb'] as const;
/** Of its database, and of a user that a way makes. */
const nameOf = ({ databaseUrl }: Place) => new URL(databaseUrl ?? '').pathname.slice(1);
const overwrite = (path: string, at: number, length: number) =>
  void writeSync(openSync(path, 'r+'), Buffer.alloc(length, 7), 0, length, at);
const changedUrl = (place: Place, change: (url: URL) => void) => {
  const url = new URL(place.databaseUrl ?? '');
  change(url);
  place.env.DATABASE_URL = url.toString();
};
const damaged = { chinese: /已损坏.*备份/, english: /damaged.*backup/ };
const notMade = {
  chinese: /不能创建、读取或写入。请检查 DATA_DIR/,
  english: /cannot be made, read or written to. Check the paths of DATA_DIR/,
};
const keysDamaged = { chinese: /密钥文件.*损坏.*备份/, english: /key file .* is damaged/ };

let taken: Server;
const ways: readonly Way[] = [
  {
    name: 'the header of the file is overwritten',
    on: embedded,
    spoil: (p) => {
      // The log beside it may hold a sound copy of the header.
      for (const log of ['-wal', '-shm']) rmSync(`${file(p)}${log}`, { force: true });
      overwrite(file(p), 0, 100);
    },
    ...damaged,
  },
  {
    name: 'a page of the file is overwritten',
    on: embedded,
    spoil: (p) => overwrite(file(p), 4096 * 20, 4096),
    ...damaged,
  },
  { name: 'the file is cut short', on: embedded, spoil: (p) => truncateSync(file(p), 9000), ...damaged },
  {
    name: 'the file is no database',
    on: embedded,
    spoil: (p) => writeFileSync(file(p), '不是数据库'.repeat(500)),
    ...damaged,
  },
  {
    name: 'a folder is in the place of the file',
    on: embedded,
    spoil: (p) => {
      rmSync(file(p));
      mkdirSync(file(p));
    },
    chinese: /打不开.*检查/,
    english: /cannot be opened. Check/,
  },
  {
    name: 'the keys are gone',
    on: both,
    spoil: (p) => rmSync(keyFile(p)),
    chinese: /密钥文件不在.*请放回/,
    english: /field keys are not at .*Put the key file back/,
  },
  {
    name: 'the keys are from before a rotation',
    on: both,
    spoil: async (p) => void (await sql(p, "UPDATE database_identity SET newest_key = '2'")),
    chinese: /是旧的：.*第 2 号密钥。请换上/,
    english: /lacks key 2 of this database. Put the key file/,
  },
  {
    name: 'the keys are of another database',
    on: both,
    spoil: (p) => {
      const keys = JSON.parse(readFileSync(keyFile(p), 'utf8')) as object;
      writeFileSync(keyFile(p), JSON.stringify({ ...keys, lookupKey: Buffer.alloc(32).toString('base64') }));
    },
    chinese: /属于另一个数据库。请换上/,
    english: /belong to another database. Use/,
  },
  {
    name: 'the key file is half written',
    on: embedded,
    spoil: (p) => truncateSync(keyFile(p), 60),
    ...keysDamaged,
  },
  { name: 'the key file is empty', on: embedded, spoil: (p) => truncateSync(keyFile(p), 0), ...keysDamaged },
  {
    name: 'the key file is JSON of another shape',
    on: embedded,
    spoil: (p) => writeFileSync(keyFile(p), 'null'),
    ...keysDamaged,
  },
  {
    name: 'a folder is in the place of the key file',
    on: embedded,
    spoil: (p) => {
      rmSync(keyFile(p));
      mkdirSync(keyFile(p));
    },
    chinese: /密钥文件.*无法读取。请检查/,
    english: /key file .* cannot be read. Check/,
  },
  {
    name: 'the port is in use',
    on: embedded,
    spoil: (p) => void (p.env.PORT = String((taken.address() as { port: number }).port)),
    chinese: /端口.*已被占用。.*PORT/,
    english: /port .* is in use. .*PORT/,
  },
  {
    name: 'a file is in the place of DATA_DIR',
    on: both,
    spoil: (p) => {
      writeFileSync(join(p.dataDir, 'file'), '');
      p.env.DATA_DIR = join(p.dataDir, 'file');
    },
    ...notMade,
  },
  {
    name: 'a link to nowhere is in the place of DATA_DIR',
    on: both,
    spoil: (p) => {
      symlinkSync(join(p.dataDir, 'nowhere'), join(p.dataDir, 'link'));
      p.env.DATA_DIR = join(p.dataDir, 'link');
    },
    ...notMade,
  },
  {
    name: 'DATA_DIR takes no files',
    on: both,
    spoil: (p) => void (p.env.DATA_DIR = '/proc'),
    ...notMade,
  },
  {
    name: 'a file is in the place of the attachments',
    on: both,
    spoil: (p) => {
      rmSync(join(p.dataDir, 'attachments'), { recursive: true });
      writeFileSync(join(p.dataDir, 'attachments'), '');
    },
    ...notMade,
  },
  {
    name: 'DATA_DIR cannot be made',
    on: both,
    spoil: (p) => void (p.env.DATA_DIR = '/proc/jingkang'),
    ...notMade,
  },
  {
    name: 'a setting is wrong',
    on: embedded,
    spoil: (p) => void (p.env.PORT = 'eighty'),
    chinese: /设置 PORT 不对.*整数/,
    english: /PORT must be a whole number/,
  },
  {
    name: 'production does not say where people reach it',
    on: embedded,
    served: true,
    spoil: (p) => void (p.env.NODE_ENV = 'production'),
    chinese: /PUBLIC_ORIGIN 不对：正式环境必须设置/,
    english: /PUBLIC_ORIGIN must be the https address/,
  },
  {
    name: 'production is reached without https',
    on: embedded,
    served: true,
    spoil: (p) => void Object.assign(p.env, { NODE_ENV: 'production', PUBLIC_ORIGIN: 'http://example.org' }),
    chinese: /PUBLIC_ORIGIN 不对：正式环境要用 https/,
    english: /PUBLIC_ORIGIN must be the https address/,
  },
  {
    name: 'NODE_ENV is a word that nobody knows',
    on: embedded,
    spoil: (p) => void (p.env.NODE_ENV = 'prod'),
    chinese: /NODE_ENV 不对：只能写 production/,
    english: /NODE_ENV must be one of production/,
  },
  {
    name: 'this machine has no such address',
    on: embedded,
    served: true,
    spoil: (p) => void (p.env.HOST = '192.0.2.1'),
    chinese: /本机没有地址 192\.0\.2\.1。请检查 HOST/,
    english: /This machine has no address 192\.0\.2\.1\. Check HOST/,
  },
  {
    name: 'nothing listens at DATABASE_URL',
    on: mariadb,
    spoil: (p) => changedUrl(p, (url) => (url.port = '1')),
    chinese: /连不上数据库.*检查/,
    english: /cannot be reached. Check/,
  },
  {
    name: 'the host of DATABASE_URL is unknown',
    on: mariadb,
    spoil: (p) => changedUrl(p, (url) => (url.hostname = 'nowhere.invalid')),
    chinese: /找不到数据库 nowhere\.invalid.*DNS/,
    english: /host of the database nowhere\.invalid.* is not known. Check/,
  },
  {
    name: 'the database demands encryption of this user',
    on: mariadb,
    spoil: async (p) => {
      const name = nameOf(p);
      await sql(p, `CREATE USER ${name} IDENTIFIED BY 'not-the-password' REQUIRE SSL`);
      changedUrl(p, (url) => Object.assign(url, { username: name, password: 'not-the-password' }));
    },
    chinese: /没有谈成加密连接|拒绝了登录/,
    english: /agree on no encryption|refused to let the server in/,
  },
  {
    name: 'the password of DATABASE_URL is wrong',
    on: mariadb,
    spoil: (p) =>
      changedUrl(p, (url) => {
        url.username = 'nobody_known';
        url.password = 'not-the-password';
      }),
    chinese: /拒绝了登录。请检查/,
    english: /refused to let the server in. Check/,
  },
  {
    name: 'the database of DATABASE_URL does not exist',
    on: mariadb,
    spoil: (p) => changedUrl(p, (url) => (url.pathname = '/jk_never_made')),
    chinese: /没有 .*jk_never_made 这个库/,
    english: /has no database .*jk_never_made. Create it/,
  },
  {
    name: 'a migration stands half with a table of another shape',
    on: both,
    spoil: async (p) => {
      await sql(
        p,
        "DELETE FROM migrations WHERE name = 'AssessmentsAndReferrals1764000000017'",
        'DROP TABLE scales',
        'CREATE TABLE scales (id INT)',
      );
    },
    chinese: /只更新了一半：AssessmentsAndReferrals1764000000017 .*scales.*放回更新前的备份/,
    english: /half migrated: AssessmentsAndReferrals1764000000017 .*scales.*put back the backup/,
  },
  {
    name: 'a newer version has updated the tables',
    on: both,
    spoil: (p) =>
      sql(p, "INSERT INTO migrations (timestamp, name) VALUES (9, 'Newer9')").then(() => undefined),
    chinese: /更新的版本更新过（Newer9）.*放回更新前的备份/,
    english: /newer version has updated this database \(Newer9\).*put back the backup/,
  },
  {
    name: 'the tables are behind, and AUTO_MIGRATE is false',
    on: both,
    spoil: async (p) => {
      await sql(p, "DELETE FROM migrations WHERE name LIKE '%0029'");
      p.env.AUTO_MIGRATE = 'false';
    },
    chinese: /还没有更新到这个版本.*npm run db:migrate/,
    english: /behind this version .*npm run db:migrate/,
  },
];
const cases = ways.flatMap((way) => way.on.map((database) => ({ ...way, database })));

/** Runs a program of the server on the place to its end, which is asked of one that serves. */
async function run(
  { program, args, serves }: Pick<Call, 'program' | 'args' | 'serves'>,
  place: Place,
): Promise<{ code: number; output: string }> {
  const env = {
    ...bare(),
    HOST: '127.0.0.1',
    PORT: '0',
    DATA_DIR: place.dataDir,
    FIELD_KEYS_FILE: keyFile(place),
    ...(place.databaseUrl ? { DATABASE_URL: place.databaseUrl } : {}),
    ...place.env,
  };
  const running = startProgram({ program, args, serves, env, cwd: root });
  running.onOutput(() => {
    if (running.output().includes('/api/docs')) void running.end('SIGTERM');
  });
  return { code: await running.ended, output: running.output() };
}

/** What is told, without the steps that went well. */
const linesOf = (output: string) => output.split('\n').filter((line) => line && !line.startsWith('·'));

const server = { program: join(root, 'server/dist/main.js'), serves: true };
const command = (name: string) => ({ program: join(root, 'server/dist/command.js'), args: [name] });

describe(`a start that cannot be: ${cases.length} ways, told in Chinese and English with what to do`, () => {
  let place: Place;
  beforeAll(async () => {
    taken = createServer().listen(0, '127.0.0.1');
    await new Promise((done) => taken.once('listening', done));
  });
  afterAll(() => taken.close());
  const fresh = async (database: DatabaseKind) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'jk-test-'));
    const databaseUrl = database === 'mariadb' ? await createMariadbDatabase() : undefined;
    await copySeeded(database, dataDir, databaseUrl);
    place = { dataDir, databaseUrl, env: {} };
  };
  afterEach(async () => {
    if (place.databaseUrl) {
      await sql(place, `DROP USER IF EXISTS ${nameOf(place)}`);
      await dropMariadbDatabase(place.databaseUrl);
    }
    rmSync(place.dataDir, { recursive: true, force: true });
  });

  it.each(cases)('$database: $name', async ({ database, on, served, spoil, chinese, english }) => {
    await fresh(database);
    await spoil(place);
    // A command listens at no port; what both databases are tried with, it is told on one of them.
    const commanded =
      !served && !/port/.test(String(english)) && (on.length === 1 || database === 'embedded');
    const [told, again] = await Promise.all([
      run(server, place),
      commanded && run(command('db:seed'), place),
    ]);
    expect({ ...told, code: told.code }).toMatchObject({ code: 1 });
    const lines = linesOf(told.output);
    expect(lines).toEqual([expect.stringMatching(chinese), expect.stringMatching(english)]);
    expect(told.output).not.toMatch(/^\s+at |not-the-password/m);
    if (again) expect({ code: again.code, lines: linesOf(again.output) }).toEqual({ code: 1, lines });
  });

  it('an error that nothing has foreseen is one line and a sentence in both languages, and ends a server that serves', async () => {
    await fresh('embedded');
    for (const failure of ['throw new RangeError(secret)', 'Promise.reject(new RangeError(secret))']) {
      const late = `const secret = '张三'; process.stdout.write = ((write) => (text, ...more) => {
        if (String(text).includes('/api/docs')) setTimeout(() => { ${failure}; }, 50);
        return write(String(text).replace('/api/docs', '/api/doc'), ...more);
      })(process.stdout.write.bind(process.stdout));`;
      place.env.NODE_OPTIONS = `--import data:text/javascript,${encodeURIComponent(late)}`;
      const { code, output } = await run(server, place);
      expect(code).toBe(1);
      const told = output
        .slice(output.indexOf('{"kind"'))
        .trim()
        .split('\n')
        .filter((line) => !line.startsWith('{"level"'));
      expect(told).toEqual([
        expect.stringMatching(/^\{"kind":"RangeError"/),
        expect.stringMatching(/^程序遇到没有料到的错误，已经停止/),
        expect.stringMatching(/^The program came upon an error/),
      ]);
      expect(output).not.toContain('张三');
    }
  });

  it('a name that is nearly a setting is warned of, and what is not ours is not', async () => {
    await fresh('embedded');
    Object.assign(place.env, { DATABASE_URI: 'mysql://u:not-the-password@h/d', PORT: 'x' });
    const { output } = await run(server, place);
    expect(output).toMatch(/· 环境里有 DATABASE_URI.*DATABASE_URL.* was DATABASE_URL meant\?/);
    expect(output.match(/does nothing/g)).toHaveLength(1);
    expect(output).not.toContain('not-the-password');
  });

  it('a full disk is told, and nothing stands half when there is space again', async () => {
    await fresh('embedded');
    await withSmallDisk(4, async (disk) => {
      disk.fill();
      const small = { ...place, dataDir: disk.dir };
      const { code, output } = await run(server, small);
      expect({ code, output }).toMatchObject({
        code: 1,
        output: expect.stringMatching(/磁盘满了。[^]*is full. Free/),
      });
      disk.free();
      expect((await run(command('db:migrate'), small)).code).toBe(0);
    });
  });
});
