import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { linkFrom } from '../../support/chief';
import { Client } from '../../support/client';
import { until } from '../../support/patience';
import { followed } from '../../support/processes';
import { bare } from '../../support/programs';
import { createMariadbDatabase, dropMariadbDatabase, root } from '../../support/server';
import { secretIn, withCode } from '../../support/totp';

const origin = 'https://jk.example.org';
const password = 'long enough for everyone';

/** The first block of commands below the heading, without what it says of them. */
function stepsOf(file: string, heading: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  const [, block = ''] = /```sh\n([^]*?)```/.exec(text.slice(text.indexOf(`## ${heading}`))) ?? [];
  const lines = block.split('\n').map((line) => line.replace(/\s*(?:#|（).*$/, ''));
  return lines.filter((line) => line.trim());
}

/** As npm runs them, on what is built already: it installs and builds nothing. */
const npm = `#!/bin/sh
program=$1; shift
if [ "$program" = run ]; then name=$1; shift; fi
if [ "$1" = -- ]; then shift; fi
if [ "$name" = build ]; then exit 0; fi
if [ "$program" = start ]; then exec node ${root}/server/dist/main.js "$@"; fi
exec node ${root}/server/dist/command.js "$name" "$@"
`;

describe('the steps into service, as README.md writes them, on MariaDB', () => {
  const steps = stepsOf('README.md', 'Into service');
  let folder: string;
  let databaseUrl: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'jk-service-'));
    databaseUrl = await createMariadbDatabase();
    mkdirSync(join(folder, 'bin'));
    writeFileSync(join(folder, 'bin/npm'), npm);
    chmodSync(join(folder, 'bin/npm'), 0o755);
    mkdirSync(join(folder, 'jingkang'));
  });
  afterAll(async () => {
    await dropMariadbDatabase(databaseUrl);
    rmSync(folder, { recursive: true, force: true });
  });

  /** What the README leaves open, filled in; each must stand there. */
  const filledIn = (line: string) => {
    const keys = join(folder, 'secure/keys.json');
    const words = { 'mysql://…': databaseUrl, 'https://…': origin, '/secure/keys.json': keys };
    return Object.entries(words).reduce((text, [from, to]) => {
      expect(text).toContain(from);
      return text.replace(from, `'${to}'`);
    }, line);
  };

  /** Runs it in a shell of its own until it serves, and ends it with all that it has started. */
  async function serving(
    script: string,
    work: (url: string, output: string) => Promise<void>,
  ): Promise<void> {
    const path = [join(folder, 'bin'), process.env.PATH].join(delimiter);
    // Otherwise it is ./var of the project, which may be in use.
    const place = { DATA_DIR: join(folder, 'jingkang/var') };
    const env = { ...bare(), ...place, PATH: path, HOST: '127.0.0.1', PORT: '0' };
    const child: ChildProcess = followed(
      spawn('sh', ['-e', '-c', script], { cwd: join(folder, 'jingkang'), env, detached: true }),
    );
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (output += data));
    const gone = new Promise((done) => child.once('exit', done));
    const url = () => /(http:\/\/127\.0\.0\.1:\d+)\/api\/health/.exec(output)?.[1];
    try {
      await until(() => url() !== undefined || child.exitCode !== null, 'a server');
      if (!url()) throw new Error(output);
      await work(url() ?? '', output);
    } finally {
      if (child.exitCode === null) process.kill(-(child.pid ?? 0), 'SIGTERM');
      await gone;
    }
  }

  it('are the same in both languages, and set no folder that has to be there', () => {
    expect(steps).toEqual([
      'npm run build',
      expect.stringMatching(/^export NODE_ENV=production .*FIELD_KEYS_FILE=/),
      'npm run admin:create',
      'npm start',
    ]);
    expect(stepsOf('README.zh-CN.md', '投入使用')).toEqual(steps);
  });

  it('lead to a healthy server, whose first link takes a password and lets the administrator in', async () => {
    const [build = '', settings = '', ...programs] = steps;
    await serving([build, filledIn(settings), ...programs].join('\n'), async (url, output) => {
      const chief = new Client(url, 'console');
      expect(await chief.get('/health')).toMatchObject({
        status: 200,
        body: { disk: true, migrations: true },
      });
      expect(existsSync(join(folder, 'jingkang/var/attachments'))).toBe(true);
      expect(existsSync(join(folder, 'secure/keys.json'))).toBe(true);
      expect(output).toContain(`${origin}/admin/enrol/`);

      const link = `/enrolments/${linkFrom(output)}`;
      const headers = { origin };
      const secret = secretIn((await chief.get(link)).body.otpauthUrl);
      const enrolled = await withCode(secret, (totp) => chief.post(link, { password, totp }, { headers }));
      expect(enrolled.status).toBe(200);
      const form = { userName: 'admin', password };
      const signIn = (totp: string) => chief.post('/sessions/staff', { ...form, totp }, { headers });
      expect((await withCode(secret, signIn, 1)).status).toBe(201);
    });
  });

  it('go on from a file of settings, in a shell that has none of them', async () => {
    const [, settings = ''] = steps;
    const lines = filledIn(settings).replace('export ', '').split(' ');
    writeFileSync(join(folder, 'jingkang.env'), lines.join('\n'));
    await serving('npm start -- --env-file ../jingkang.env', async (url) => {
      expect(await new Client(url).get('/health')).toMatchObject({ status: 200 });
      expect((await new Client(url).get('/site')).body).toMatchObject({ demo: false });
    });
  });
});
