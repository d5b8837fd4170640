import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../../registry/data-source';
import { migrate } from '../migrating/migrating';
import { probeOf } from './probe';

describe('a look at the embedded database', () => {
  it('tells missing tables, does not wait behind a slow transaction, and tells a closed file', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'jk-unit-'));
    const dataSource = await openDatabase({ databaseUrl: undefined, dataDir });
    const probe = probeOf(dataSource, 800);
    expect(await probe.look()).toMatchObject({ state: 'behind' });
    await migrate(dataSource);
    expect(await probe.look()).toMatchObject({ state: 'current', now: expect.any(Number) });

    const slow = dataSource.createQueryRunner();
    await slow.startTransaction();
    await slow.query("INSERT INTO leases (name) VALUES ('held')");
    expect(await probe.look()).toMatchObject({ state: 'current', now: expect.any(Number) });
    await slow.rollbackTransaction();
    await slow.release();

    await dataSource.query("INSERT INTO migrations (timestamp, name) VALUES (9, 'Newer9')");
    expect(await probe.look()).toEqual({ state: 'ahead', migrations: ['Newer9'] });
    await dataSource.query("DELETE FROM migrations WHERE name = 'Newer9' OR name LIKE 'Platform%'");
    expect(await probe.look()).toMatchObject({ state: 'behind', migrations: [expect.any(String)] });
    await dataSource.destroy();
    expect(await probe.look()).toEqual({ state: 'down' });
    rmSync(dataDir, { recursive: true });
  });
});
