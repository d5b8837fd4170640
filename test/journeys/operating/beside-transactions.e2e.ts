import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { getRepositoryToken } from '@nestjs/typeorm';
import { DataSource, type EntityManager, type ObjectLiteral, Repository } from 'typeorm';
import { contextOf } from '../../../server/src/cli/context';
import { Sql } from '../../../server/src/foundation/database/work/sql';
import { UnitOfWork } from '../../../server/src/foundation/database/work/unit-of-work';
import { entities } from '../../../server/src/registry/entities';
import { JobLock } from '../../../server/src/foundation/database/rows/platform.entities';
import type { Parts } from '../../../server/src/platform/platform.module';
import { Settings } from '../../../server/src/foundation/settings/settings';
import { openParts } from '../../../server/src/start-server';
import { bothDatabases, createMariadbDatabase, dropMariadbDatabase } from '../../support/server';

/** A service as any module could have one, that forgets whose transaction is under way. */
class Forgetful {
  constructor(private readonly stored: Repository<ObjectLiteral>) {}

  async read(): Promise<void> {
    await this.stored.find({ take: 1 });
  }

  async write(): Promise<void> {
    await this.stored.createQueryBuilder().delete().where('1 = 0').execute();
  }
}

describe.each(bothDatabases)('beside a unit of work on %s', (kind) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'jk-test-'));
  let databaseUrl: string | undefined;
  let parts: Parts;
  let dataSource: DataSource;
  let context: INestApplicationContext;
  let unitOfWork: UnitOfWork;
  const repositoryOf = (entity: (typeof entities)[number]) =>
    context.get<Repository<ObjectLiteral>>(getRepositoryToken(entity), { strict: false });
  const named = async (work: (manager: EntityManager) => Promise<unknown>) => {
    const failure = (await unitOfWork.run(work).catch((error: unknown) => error)) as Error | undefined;
    return `${failure?.name}: ${failure?.message}`;
  };
  const lease = (name: string) => ({ name, holder: null, expiresAt: null });
  const leases = async () => (await dataSource.manager.find(JobLock)).map(({ name }) => name).sort();

  beforeAll(async () => {
    databaseUrl = kind === 'mariadb' ? await createMariadbDatabase() : undefined;
    const fieldKeysFile = join(dataDir, 'field-keys.json');
    parts = await openParts(new Settings({ dataDir, databaseUrl, fieldKeysFile, logLevel: 'silent' }));
    dataSource = parts.dataSource;
    context = await contextOf(parts);
    unitOfWork = context.get(UnitOfWork);
  });
  afterAll(async () => {
    await context.close();
    await dataSource.destroy();
    if (databaseUrl) await dropMariadbDatabase(databaseUrl);
    rmSync(dataDir, { recursive: true, force: true });
  });

  it(`each of ${entities.length} injected repositories is named with who asked it, reading and writing`, async () => {
    for (const entity of entities) {
      const forgetful = new Forgetful(repositoryOf(entity));
      const told = `${entity.name} (${dataSource.getMetadata(entity).tableName}) was asked by Forgetful`;
      expect(await named(() => forgetful.read())).toContain(`BesideTransaction: ${told}.read beside`);
      expect(await named(() => forgetful.write())).toContain(`BesideTransaction: ${told}.write beside`);
    }
  });

  const sql = () => context.get(Sql);
  const others: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['Sql that reads', () => sql().query('SELECT name FROM leases')],
    ['Sql that writes', () => sql().run("DELETE FROM leases WHERE name = 'none'")],
    ['a statement of the source', () => dataSource.query('UPDATE leases SET holder = NULL')],
    ['a unit of work within', () => unitOfWork.run((manager) => manager.find(JobLock))],
    ['a transaction of the source', () => dataSource.transaction((manager) => manager.find(JobLock))],
  ];
  it.each(others)('%s is named', async (_, work) => {
    expect(await named(work)).toMatch(/^BesideTransaction: (JobLock \(leases\)|A transaction) was asked by /);
  });

  it('what was written before it is taken back with the rest', async () => {
    const stored = repositoryOf(JobLock);
    const work = async (manager: EntityManager) => {
      await manager.insert(JobLock, lease('within'));
      await stored.insert(lease('beside'));
    };
    expect(await named(work)).toContain('JobLock (leases)');
    expect(await leases()).toEqual([]);
  });

  it('its own manager, whoever works at the same time, and what goes on after its end are beside nothing', async () => {
    const stored = repositoryOf(JobLock);
    let after: Promise<string[]> | undefined;
    let end = () => {};
    const ended = new Promise<void>((done) => (end = done));
    const meanwhile = leases();
    await unitOfWork.run(async (manager) => {
      await manager.transaction((inner) => inner.insert(JobLock, lease('inner')));
      await manager.getRepository(JobLock).insert(lease('own'));
      after = ended.then(leases);
    });
    end();
    expect(await meanwhile).toEqual([]);
    expect(await after).toEqual(['inner', 'own']);
    expect(await stored.count()).toBe(2);
  });

  it('the source outlives a context that closes: it is lent', async () => {
    const other = await contextOf(parts);
    await other.close();
    await expect(unitOfWork.run((manager) => manager.find(JobLock))).resolves.toHaveLength(2);
  });
});
