import { existsSync, lstatSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { Client } from '../../support/client';
import { copySeeded } from '../../support/seeded';
import {
  bothDatabases,
  createMariadbDatabase,
  type DatabaseKind,
  dropMariadbDatabase,
  root,
  startServer,
} from '../../support/server';

/** What a start makes of itself. What it cannot make it names; see start-failures. The README's way leaves it out. */
const ways: readonly (readonly [string, readonly DatabaseKind[], (folder: string) => string])[] = [
  [
    'that is relative and missing, with those above it',
    bothDatabases,
    (folder) => relative(root, join(folder, 'a/b/data')),
  ],
  [
    'that is a link to an empty folder',
    bothDatabases,
    (folder) => {
      mkdirSync(join(folder, 'behind'), { mode: 0o755 });
      symlinkSync(join(folder, 'behind'), join(folder, 'link'));
      return join(folder, 'link');
    },
  ],
  [
    'whose attachments are a link to a folder that others share',
    ['mariadb'],
    (folder) => {
      mkdirSync(join(folder, 'shared'));
      mkdirSync(join(folder, 'own'));
      symlinkSync(join(folder, 'shared'), join(folder, 'own/attachments'));
      return join(folder, 'own');
    },
  ],
];

describe.each(bothDatabases)('DATA_DIR on the %s database, with the keys elsewhere', (database) => {
  let folder: string;
  let databaseUrl: string | undefined;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'jk-folders-'));
    databaseUrl = database === 'mariadb' ? await createMariadbDatabase() : undefined;
    // The database and its keys; what lies beside them is what each start has to make.
    await copySeeded(database, join(folder, 'before'), databaseUrl);
  });
  afterAll(async () => {
    if (databaseUrl) await dropMariadbDatabase(databaseUrl);
    rmSync(folder, { recursive: true, force: true });
  });

  const here = ways.filter(([, on]) => on.includes(database));
  it.each(here)('%s: the server is healthy, and what it needs is there and its own', async (name, _, way) => {
    const dataDir = way(folder);
    const keys = databaseUrl ? join(folder, 'before/field-keys.json') : join(folder, name, 'deep/keys.json');
    // An embedded database is made where it is: in production, which puts in what is nobody's.
    const env = { FIELD_KEYS_FILE: keys, ...(databaseUrl ? {} : { NODE_ENV: 'production' }) };
    const server = await startServer({ database, env, on: { dataDir, databaseUrl } });
    try {
      expect(await new Client(server.url).get('/health')).toMatchObject({
        status: 200,
        body: { database: true, migrations: true, disk: true },
      });
      const at = join(root, relative(root, dataDir));
      for (const path of [at, join(at, 'attachments')])
        if (!lstatSync(path).isSymbolicLink()) expect(lstatSync(path).mode & 0o777).toBe(0o700);
      expect(existsSync(join(at, 'attachments'))).toBe(true);
      expect(existsSync(keys)).toBe(true);
      if (existsSync(join(folder, 'behind')))
        expect(lstatSync(join(folder, 'behind')).mode & 0o777).toBe(0o700);
    } finally {
      await server.stop();
    }
  });
});
