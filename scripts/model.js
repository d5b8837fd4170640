// npm run test:model -- --steps N --seed S [--database embedded|mariadb]: people do what they may and what they may
// not, in any order, on the real server; what is stored is held against invariants after each step.
import { mkdtempSync, rmSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildServer } from './build.js';
import { prepareMachine } from './machine.js';
import { mustBeInstalled, run } from './steps.js';

const args = process.argv.slice(2);
const at = args.indexOf('--database');
const database = at >= 0 ? args[at + 1] : 'embedded';
if (!['embedded', 'mariadb'].includes(database)) throw new Error('--database is embedded or mariadb.');

mustBeInstalled();
await prepareMachine();
await buildServer();
const { bundleModel } = await import('../test/model/bundle.js');
const { file, remove } = await bundleModel();

async function onMariadb(work) {
  const { startMariadb } = await import('./mariadb.js');
  const { createConnection } = await import('mysql2/promise');
  const folder = mkdtempSync(join(tmpdir(), 'jingkang-mariadb-'));
  const mariadb = await startMariadb({ dir: folder });
  try {
    const name = `jk_${randomBytes(6).toString('hex')}`;
    const connection = await createConnection({ uri: `${mariadb.url}/` });
    await connection.query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
    await connection.end();
    await work({ MODEL_DATABASE_URL: `${mariadb.url}/${name}` });
  } finally {
    await mariadb.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const model = (env) =>
  run(process.execPath, ['--enable-source-maps', file, ...args], { loud: true, env }).catch(() => {
    process.exitCode = 1;
  });

try {
  if (database === 'mariadb') await onMariadb(model);
  else await model({});
} finally {
  remove();
}
