import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DataSource, type EntityMetadata, getMetadataArgsStorage } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import { openDatabase } from '../../../server/src/registry/data-source';
import { entities } from '../../../server/src/registry/entities';
import { migrate } from '../../../server/src/foundation/database/migrating/migrating';
import { session } from '../../../server/src/foundation/database/connection/session';
import { asStaff, Client } from '../../support/client';
import { feedback } from '../../support/factories';
import { type OwnMariadb, ownMariadb } from '../../support/own-mariadb';
import { type RunningServer, startServer } from '../../support/server';

/** What an operator, or another program on the same server, may have set for everybody. */
const hostile = [
  '--sql-mode=NO_BACKSLASH_ESCAPES,ANSI_QUOTES,PIPES_AS_CONCAT,IGNORE_SPACE,PAD_CHAR_TO_FULL_LENGTH,NO_ZERO_IN_DATE',
  '--init-connect=SET sql_select_limit=3, sql_auto_is_null=1, unique_checks=0, lc_messages=de_DE',
  '--autocommit=0',
  '--completion-type=CHAIN',
  '--transaction-isolation=SERIALIZABLE',
  '--transaction-read-only',
  '--default-time-zone=+05:45',
  '--default-storage-engine=MyISAM',
  '--character-set-server=latin1',
  '--collation-server=latin1_swedish_ci',
  '--skip-character-set-client-handshake',
];

const MARKER = 'marker7f3a';
const SIGNS = `${MARKER}老王's服务站\\ "甲" \`乙\` || -- /* 100%_👩🏽‍🦽𬱖\u0000\r\n\t;#`;

/** A value of the column, and how it is to be stored. */
function valueOf({ type, length, transformer }: ColumnMetadata): [given: unknown, stored: unknown] {
  if (type === 'bigint') return [new Date(1_800_000_000_123), 1_800_000_000_123];
  if (type === 'boolean') return [true, 1];
  if (type === 'int') return [-2_000_000_001, -2_000_000_001];
  if (type === 'double') return [0.1, 0.1];
  const long = SIGNS.repeat(700);
  if (type !== 'text') return [cut(SIGNS, Number(length)), cut(SIGNS, Number(length))];
  if (!transformer) return [long.slice(0, 20_000), long.slice(0, 20_000)];
  const json = { [SIGNS]: [SIGNS, { deep: long.slice(0, 5_000), n: 1e21, no: null }] };
  return [json, JSON.stringify(json)];
}

/** So many characters as the database counts them. */
const cut = (text: string, length: number) => [...text].slice(0, length).join('');

/** A row without what a table may leave out: its primary keys are told apart. */
const rowFor = (entity: EntityMetadata) =>
  entity.columns.map((column) => ({ column, values: valueOf(column) }));

describe(`the settings of a mariadb that mean the program ill: ${hostile.length} of the server, ${session.length} of the session`, () => {
  let mariadb: OwnMariadb;
  let url: string;
  beforeAll(async () => {
    mariadb = await ownMariadb(...hostile);
    url = await mariadb.database('hostile');
  });
  afterAll(() => mariadb.destroy());

  describe('the tables', () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'jk-test-'));
    let dataSource: DataSource;
    beforeAll(async () => {
      dataSource = await openDatabase({ dataDir, databaseUrl: url });
      await migrate(dataSource);
      await mariadb.asRoot("SET GLOBAL log_output = 'TABLE', GLOBAL general_log = ON");
    });
    afterAll(async () => {
      await mariadb.asRoot('SET GLOBAL general_log = OFF', 'TRUNCATE mysql.general_log');
      await dataSource.destroy();
      rmSync(dataDir, { recursive: true });
    });

    it(`${entities.length} of them, ${getMetadataArgsStorage().columns.length} columns, give back every text and JSON as it was stored, by insert, change, search and erasure`, async () => {
      let columns = 0;
      for (const entity of dataSource.entityMetadatas) {
        const row = rowFor(entity);
        columns += row.length;
        const given = Object.fromEntries(row.map(({ column, values }) => [column.propertyName, values[0]]));
        const { manager } = dataSource;
        await manager.insert(entity.target, given);
        const key = Object.fromEntries(
          entity.primaryColumns.map((c) => [c.propertyName, given[c.propertyName]]),
        );
        const rest = Object.fromEntries(Object.entries(given).filter(([name]) => !(name in key)));
        if (Object.keys(rest).length)
          expect(await manager.update(entity.target, key, rest)).toMatchObject({ affected: 1 });
        const names = row.map(({ column }) => `BINARY ${column.databaseName} = ?`);
        const stored = row.map(({ values }) => values[1]);
        const raw = await dataSource.query(
          `SELECT * FROM ${entity.tableName} WHERE ${names.join(' AND ')}`,
          stored,
        );
        expect({ table: entity.tableName, raw }).toEqual({
          table: entity.tableName,
          raw: [Object.fromEntries(row.map(({ column, values }) => [column.databaseName, values[1]]))],
        });
        expect(await manager.delete(entity.target, key)).toMatchObject({ affected: 1 });
      }
      expect(columns).toBeGreaterThan(400);
    });

    it('and no value of them stood in the text of a statement', async () => {
      const holding = (type: string) =>
        mariadb.asRoot<{ n: number }>(
          `SELECT COUNT(*) AS n FROM mysql.general_log WHERE user_host LIKE '%jingkang%' AND command_type IN ('${type}') AND LOCATE('${MARKER}', argument) > 0`,
        );
      // As the server tells what it has bound.
      expect(Number((await holding('Execute'))[0]?.n)).toBeGreaterThan(entities.length);
      expect(await holding('Query')).toEqual([{ n: 0 }]);
      expect(await holding('Prepare')).toEqual([{ n: 0 }]);
    });

    it('every connection has the session that the program relies on', async () => {
      const asked = session.map(([name]) => `@@${name} AS ${name}`).join(', ');
      const runners = Array.from({ length: 5 }, () => dataSource.createQueryRunner());
      const ask = `SELECT ${asked}, @@tx_isolation AS isolation, @@tx_read_only AS fixed, @@collation_connection AS collation`;
      const wanted = Object.fromEntries(
        session.map(([name, value]) => [name, value.replaceAll("'", '').replace('18446744073709551615', '')]),
      );
      for (const runner of runners) {
        const [told] = await runner.query(ask);
        for (const [name, value] of Object.entries(wanted))
          if (value) expect(`${name} ${told[name]}`).toBe(`${name} ${value}`);
        expect(told).toMatchObject({
          isolation: 'READ-COMMITTED',
          fixed: 0,
          collation: 'utf8mb4_unicode_ci',
        });
      }
      await Promise.all(runners.map((runner) => runner.release()));
    });
  });

  describe('a server on it', () => {
    let server: RunningServer;
    beforeAll(async () => {
      const on = { dataDir: mkdtempSync(join(tmpdir(), 'jk-test-')), databaseUrl: url };
      server = await startServer({ on, fresh: true });
    });
    afterAll(async () => {
      await server.stop();
      rmSync(server.dataDir, { recursive: true });
    });

    it('has made its demo, and lists and keeps what is written as it was typed', async () => {
      const name = "老王's服务站\\";
      const admin = await asStaff(server, 'admin');
      const before = (await admin.get('/organizations?region=500110')).body.items as { id: string }[];
      expect(before.length).toBeGreaterThan(3);
      const county = await asStaff(server, 'qj-civil');
      const nobody = new Client(server.url);
      const { id, queryCode } = (await nobody.post('/feedback', feedback({ content: name }))).body;
      expect((await nobody.post('/feedback/look-ups', { queryCode })).body.content).toBe(name);
      expect((await county.get(`/feedback/${id}`)).status).toBe(200);
      const fresh = {
        kind: 'station',
        name,
        regionCode: '500110001',
        services: ['life_skills'],
        ageGroups: ['adult'],
        acceptsNew: true,
        visitsHomes: false,
        takesIntake: false,
        listed: true,
        address: `${name}"；%_`,
        phone: '023-48600099',
        eligibility: '甲\\乙\'"👩🏽‍🦽',
      };
      const made = await admin.post('/organizations', fresh);
      expect(made).toMatchObject({ status: 201, body: fresh });
      const listed = (await admin.get('/organizations?region=500110001')).body.items as { id: string }[];
      expect(listed.find(({ id: one }) => one === made.body.id)).toMatchObject({ name });
    });
  });
});
