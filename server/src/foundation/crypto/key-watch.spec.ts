import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { openDatabase } from '../../registry/data-source';
import { migrate } from '../database/migrating/migrating';
import { RunningServerRow } from '../database/rows/platform.entities';
import { SystemClock } from '../clock/clock';
import { keysOfDatabase } from './database-keys';
import type { KeyRing } from './key-ring';
import { rotate } from './key-rotation';
import { keyStateOf } from './key-state';
import { KeyWatch } from './key-watch';
import { newestOf } from './keys';
import { runningServers } from './running-servers';

describe('a server and the keys of its database', () => {
  let dataDir: string;
  let file: string;
  let dataSource: DataSource;
  let ring: KeyRing;
  let watch: KeyWatch;
  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'jk-watch-'));
    file = join(dataDir, 'keys.json');
    dataSource = await openDatabase({ dataDir, databaseUrl: undefined });
    await migrate(dataSource);
    ring = await keysOfDatabase(dataSource, file, new SystemClock());
    watch = new KeyWatch(dataSource, ring, '0.1.0');
    await watch.join();
  });
  afterEach(async () => {
    await watch.end();
    await dataSource.destroy();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const listed = async () =>
    (await runningServers(dataSource)).map(({ knownKey, sealingKey }) => `${knownKey} ${sealingKey}`);
  const turn = (waitMs: number, told: (line: string) => void = () => undefined) =>
    rotate({ dataSource, file, waitMs, anew: false, told });
  const longAgo = () =>
    dataSource.manager.update(RunningServerRow, { version: '0.1.0' }, { seenAt: new Date(0) });
  const log = { often: () => undefined };

  it('is listed while it runs', async () => {
    expect(await listed()).toEqual(['1 1']);
    await watch.end();
    expect(await listed()).toEqual([]);
  });

  it('says that it seals with the new key only when all from before has ended', async () => {
    let settle!: () => void;
    const settled = new Promise<void>((done) => (settle = done));
    const serving = { log, settled: () => settled };
    const seen: string[][] = [];
    const done = await turn(1_000_000, (line) => {
      const step = /to (know|seal) /.exec(line)?.[1];
      if (step) void lookAt(step);
    });
    async function lookAt(step: string): Promise<void> {
      await watch.look(serving);
      seen.push([step, ring.current, ...(await listed())]);
      if (step === 'know') return;
      settle();
      await settled;
      await watch.look(serving);
    }
    expect(done).toMatchObject({ end: 'whole', version: '2' });
    expect(seen).toEqual([
      ['know', '1', '2 1'],
      ['seal', '2', '2 1'],
    ]);
    expect(await listed()).toEqual(['2 2']);
  });

  it('that takes nothing up is named, and the next run goes on with the same key', async () => {
    for (let run = 1; run <= 2; run += 1)
      expect(await turn(0)).toMatchObject({
        end: 'unknown',
        version: '2',
        servers: [expect.stringContaining(`pid ${process.pid}`)],
      });
    expect(newestOf(ring)).toBe('1');
    expect(await keyStateOf(dataSource)).toMatchObject({ newest: '2', sealing: '1', whole: '1' });
    await longAgo();
    expect(await turn(0)).toMatchObject({ end: 'whole', version: '2' });
    expect(await turn(0)).toMatchObject({ end: 'whole', version: '3' });
  });

  it('that was held up for too long takes the proof back', async () => {
    await longAgo();
    expect(await turn(0)).toMatchObject({ end: 'whole', version: '2' });
    expect(await keyStateOf(dataSource)).toMatchObject({ whole: '2' });
    await watch.look({ log, settled: () => Promise.resolve() });
    expect(await keyStateOf(dataSource)).toMatchObject({ whole: null });
    await watch.look({ log, settled: () => Promise.resolve() });
    expect(await turn(0)).toMatchObject({ end: 'whole', version: '2' });
    expect(ring.current).toBe('2');
  });
});
