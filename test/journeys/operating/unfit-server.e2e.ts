import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../../server/src/registry/data-source';
import { needs } from '../../../server/src/foundation/database/connection/fitness';
import { migrate } from '../../../server/src/foundation/database/migrating/migrating';
import { tryWriting } from '../../../server/src/foundation/database/connection/write-trial';
import { startSentences } from '../../../server/src/start/start-errors';
import { type OwnMariadb, ownMariadb } from '../../support/own-mariadb';
import { runCommand } from '../../support/server';

interface Way {
  /** Of the need, where there is one. */
  readonly name: string;
  readonly spoil: () => Promise<unknown>;
  readonly mend: () => Promise<unknown>;
  readonly chinese: RegExp;
  readonly english: RegExp;
}

let mariadb: OwnMariadb;
const options = ['--log-bin', '--binlog-format=MIXED'];
const set = (name: string, value: string) => mariadb.asRoot(`SET GLOBAL ${name} = ${value}`);
const setting = (name: string, spoilt: string, sound: string) => ({
  spoil: () => set(name, spoilt),
  mend: () => set(name, sound),
});
const restarted = (...others: string[]) => ({
  spoil: () => mariadb.restart(...others),
  mend: () => mariadb.restart(...options),
});

const ways: readonly Way[] = [
  {
    name: 'version',
    ...restarted('--version=10.3.39-MariaDB-old'),
    chinese: /版本太旧。请升级/,
    english: /too old\. Upgrade/,
  },
  {
    name: 'innodb',
    ...restarted('--skip-innodb', '--default-storage-engine=Aria', '--default-tmp-storage-engine=Aria'),
    chinese: /InnoDB。请在/,
    english: /InnoDB is off\. Turn it on/,
  },
  {
    name: 'engine',
    ...setting('enforce_storage_engine', "'Aria'", 'NULL'),
    chinese: /enforce_storage_engine.*请去掉/,
    english: /enforce_storage_engine .*Remove it/,
  },
  {
    name: 'row format',
    ...setting('innodb_default_row_format', "'compact'", "'dynamic'"),
    chinese: /请设为DYNAMIC/,
    english: /Set it to DYNAMIC/,
  },
  {
    name: 'binary log',
    ...setting('binlog_format', "'STATEMENT'", "'MIXED'"),
    chinese: /binlog_format.*请设为ROW/,
    english: /binlog_format .*Set it to ROW/,
  },
  {
    name: 'packet',
    ...setting('max_allowed_packet', '1048576', '16777216'),
    chinese: /max_allowed_packet太小/,
    english: /max_allowed_packet is too small/,
  },
  {
    name: 'prepared statements',
    ...setting('max_prepared_stmt_count', '100', '16382'),
    chinese: /max_prepared_stmt_count太小/,
    english: /max_prepared_stmt_count is too small/,
  },
  {
    name: 'rights',
    spoil: () => mariadb.asRoot("REVOKE UPDATE, DELETE ON unfit.* FROM jingkang@'%'"),
    mend: () => mariadb.asRoot("GRANT ALL ON unfit.* TO jingkang@'%'"),
    chinese: /缺少权限：UPDATE, DELETE。请用GRANT/,
    english: /lacks rights: UPDATE, DELETE\. GRANT/,
  },
  {
    name: 'read-only',
    ...setting('read_only', '1', '0'),
    chinese: /现在只读。请改用/,
    english: /is read-only\. Use/,
  },
];
/** No server of a test can be without it; `fitness.spec.ts` holds them. */
const byFactsAlone = ['utf8mb4', 'page size'];

describe(`a server database that is unfit: ${ways.length} ways`, () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'jk-test-'));
  let databaseUrl: string;
  beforeAll(async () => {
    mariadb = await ownMariadb(...options);
    databaseUrl = await mariadb.database('unfit');
    await start(true);
  });
  afterAll(async () => {
    await mariadb.destroy();
    rmSync(dataDir, { recursive: true });
  });

  async function start(migrates = false): Promise<void> {
    const dataSource = await openDatabase({ dataDir, databaseUrl });
    try {
      await tryWriting(dataSource);
      if (migrates) await migrate(dataSource);
    } finally {
      await dataSource.destroy();
    }
  }

  it('every need has a way', () => {
    const known = [...ways.map(({ name }) => name), ...byFactsAlone];
    expect(needs.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([]);
  });

  it.each(ways)('$name: a start is refused with what to do, and goes on when it is mended', async (way) => {
    await way.spoil();
    const error = await start()
      .catch((reason: unknown) => reason)
      .finally(way.mend);
    const place = { dataDir, databaseUrl, host: '127.0.0.1', port: 0 };
    expect(startSentences(error, place)).toEqual([
      expect.stringMatching(way.chinese),
      expect.stringMatching(way.english),
    ]);
    await start();
  });

  it('a command says it on two lines, and no password', async () => {
    await set('max_prepared_stmt_count', '0');
    const { code, output } = await runCommand(
      { env: { DATA_DIR: dataDir, DATABASE_URL: databaseUrl } },
      'db:migrate',
    );
    await set('max_prepared_stmt_count', '16382');
    const lines = output.split('\n').filter((line) => line && !line.startsWith('·'));
    expect({ code, lines }).toEqual({
      code: 1,
      lines: [
        expect.stringContaining('max_prepared_stmt_count'),
        expect.stringContaining('Then start again.'),
      ],
    });
    expect(output).not.toContain('secret-of-the-test');
  });
});
