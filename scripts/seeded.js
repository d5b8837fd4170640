// One seeded place per kind of database, made once, which the tests copy instead of seeding anew.
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PATIENCE_MS, root } from './steps.js';

const { createConnection } = createRequire(join(root, 'test/package.json'))('mysql2/promise');

/** Makes both in `dir`; answers the environment that test/support/seeded.ts reads. */
export async function makeSeeded({ dir, mariadbUrl, database = 'jk_seeded' }) {
  const embedded = join(dir, 'embedded');
  const beside = join(dir, 'mariadb');
  const connection = await createConnection({ uri: `${mariadbUrl}/` });
  await connection.query(`CREATE DATABASE ${database} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
  await connection.end();
  const document = await startOnce(embedded, {}, documentOf);
  writeFileSync(join(dir, 'openapi.json'), document);
  await startOnce(beside, { DATABASE_URL: `${mariadbUrl}/${database}` });
  return { TEST_SEEDED_DIR: dir, TEST_SEEDED_DATABASE: database };
}

/** What its answers are held against. */
const documentOf = (url) => fetch(`${url}/api/openapi.json`).then((answer) => answer.text());

/** Migrates and seeds, and ends as soon as it would serve, or was asked. */
function startOnce(dataDir, more = {}, ask = () => Promise.resolve()) {
  mkdirSync(dataDir, { recursive: true });
  const env = { PATH: process.env.PATH, TZ: 'UTC', HOST: '127.0.0.1', PORT: '0', DATA_DIR: dataDir, ...more };
  const child = spawn(process.execPath, [join(root, 'server/dist/main.js')], { cwd: root, env });
  let output = '';
  let asked;
  const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
  child.stderr.on('data', (data) => (output += data));
  child.stdout.on('data', (data) => {
    output += data;
    const url = /(http:\/\/127\.0\.0\.1:\d+)\/api\/docs/.exec(output)?.[1];
    if (!url || asked) return;
    asked = ask(url).finally(() => child.kill('SIGTERM'));
  });
  return new Promise((done, fail) =>
    child.on('exit', () => {
      clearTimeout(timer);
      if (asked) asked.then(done, fail);
      else fail(new Error(`The server did not start:\n${output}`));
    }),
  );
}
