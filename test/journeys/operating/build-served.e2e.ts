import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { BuildPlace } from '../../support/build-place';
import { asVisitor } from '../../support/client';
import { draft } from '../../support/factories';
import { png, upload } from '../../support/files';
import { until } from '../../support/patience';
import { ended, followed } from '../../support/processes';
import { copySeeded } from '../../support/seeded';
import { bare } from '../../support/programs';
import { startServer, type RunningServer } from '../../support/server';

/** The H5 takes half a minute to build: here a page with one script, both named by a hash of the source. */
const h5 = `#!/usr/bin/env node
const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const made = ['src/app.config.ts', '../shared/round.ts'].filter((file) => existsSync(file));
const text = made.map((file) => readFileSync(file, 'utf8')).join('');
const name = 'js/app.' + createHash('sha256').update(text).digest('hex').slice(0, 8) + '.js';
mkdirSync(process.env.BUILD_OUT + '/js');
writeFileSync(process.env.BUILD_OUT + '/' + name, text);
writeFileSync(process.env.BUILD_OUT + '/index.html', '<script src="/h5/' + name + '"></script>');
`;
/** Between two rounds of asking, in ms. */
const BETWEEN = 200;
const buildAll = 'await build.buildServer(); await build.buildAdmin(); await build.buildH5();';
const assetsIn = (html: string) =>
  [...html.matchAll(/(?:src|href)="(\/(?:h5|admin)\/[^"]+)"/g)].map(([, one]) => one ?? '');

let place: BuildPlace;
let server: RunningServer;
const page = (path: string) => fetch(server.url + path).then((answer) => answer.text());
const status = (path: string) => fetch(server.url + path).then((answer) => answer.status);
/** A round that each build but the first is made from: the console shows it, so that its script has another name. */
const round = (number: number) => {
  place.write('shared/round.ts', `export const round = ${number};`);
  place.write('admin/src/main.tsx', `${main}\ndocument.body.dataset.round = '${number}';`);
};
let main: string;

/** Starts or runs a script of the project from elsewhere, with nothing set but where to listen; answers what it said. */
async function fromElsewhere(command: string, args: readonly string[], saying?: RegExp): Promise<string> {
  const env = { ...bare(), HOME: place.folder, HOST: '127.0.0.1', PORT: '0' };
  const child = followed(spawn(command, args, { cwd: '/', env }));
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
  await until(() => child.exitCode !== null || !!saying?.test(output), `${args.join(' ')} speaks or ends`);
  if (saying) await ended(child, 'SIGTERM');
  return `${child.exitCode}\n${output}`;
}

beforeAll(async () => {
  place = new BuildPlace({ real: true });
  place.plant('miniapp/node_modules/.bin/taro', h5);
  main = place.read('admin/src/main.tsx');
  const { status, stderr } = await place.run(buildAll);
  expect([status, stderr]).toEqual([0, '']);
  server = await startServer({ project: place.folder });
});
afterAll(async () => {
  await server?.destroy();
  place?.remove();
});

describe('a server that runs while everything is built anew', () => {
  it('answers its pages and what they ask for, before, during and after, the open ones too', async () => {
    const pages = ['/', '/h5/', '/admin/'];
    const assets = new Set<string>();
    const opened = async () => {
      for (const path of pages) for (const asset of assetsIn(await page(path))) assets.add(asset);
    };
    // What a page asks for later stands in no page: all that the console was built into.
    for (const file of readdirSync(place.at('admin/dist/assets'))) assets.add(`/admin/assets/${file}`);
    await opened();
    const first = [...assets];
    const [script = ''] = assetsIn(await page('/admin/')).filter((asset) => asset.endsWith('.js'));
    const wrong: string[] = [];
    let asked = 0;
    const askAll = async () => {
      await opened();
      for (const path of [...pages, ...assets]) {
        asked += 1;
        const code = await status(path);
        if (code !== 200) wrong.push(`${code} ${path}`);
      }
    };
    let ended = false;
    const asking = (async () => {
      for (;;) {
        await askAll();
        if (ended) return;
        // The builds need the machine too.
        await new Promise((done) => setTimeout(done, BETWEEN));
      }
    })();
    for (const number of [1, 2]) {
      round(number);
      const child = place.start(buildAll);
      await until(() => child.exitCode !== null, 'the build ends');
      expect(child.exitCode).toBe(0);
    }
    ended = true;
    await asking;
    await askAll();
    expect(wrong).toEqual([]);
    expect(asked).toBeGreaterThan(3 * first.length);
    const now = await Promise.all(pages.map(page));
    expect(now.flatMap(assetsIn).some((asset) => !first.includes(asset))).toBe(true);
    expect(now[2]).not.toContain(script);
  });

  it('still reads what is uploaded, by the reader of its own build', async () => {
    place.write('server/dist/file-reader.js', 'process.exit(1);');
    const client = await asVisitor(server);
    const { id } = await draft(client);
    expect((await upload(client, id, 'photo', await png(), 'a.png', 'image/png')).status).toBe(201);
  });

  it('lets nobody keep that a file is not there', async () => {
    const answer = await fetch(`${server.url}/h5/js/app.00000000.js`);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([404, 'no-store']);
  });

  it('gives nothing that is being built, and nothing that lies beside the builds', async () => {
    place.write('miniapp/.builds/h5/part-1/js/half.js', '');
    place.write('miniapp/.builds/h5/dev/js/half.js', '');
    for (const path of [
      '/h5/js/half.js',
      '/h5/js/../../part-1/js/half.js',
      '/h5/js/..%2f..%2fpart-1%2fjs%2fhalf.js',
    ])
      expect([path, await status(path)]).not.toEqual([path, 200]);
  });
});

describe('from another working directory', () => {
  const database = () => place.at('var/jingkang.sqlite');
  beforeAll(() => copySeeded('embedded', place.at('var'), undefined));

  it('a start serves on the data of the project, and no other is made', async () => {
    const before = statSync(database()).ino;
    const output = await fromElsewhere(process.execPath, [place.at('scripts/start.js')], /api\/docs/);
    expect(output).toContain('精康转介平台已启动');
    expect(output).not.toContain('演示账号');
    expect(statSync(database()).ino).toBe(before);
    expect(existsSync('/var/jingkang.sqlite')).toBe(false);
  });

  it.each([
    ['by node', () => [process.execPath, place.at('scripts/server-command.js'), 'audit:verify']],
    ['by npm', () => ['npm', '--prefix', place.folder, 'run', '--silent', 'audit:verify']],
  ])('a command looks at the data of the project: %s', async (_, line) => {
    const [command = '', ...args] = line();
    expect(await fromElsewhere(command, args)).toMatch(/^0\n[^]*problems=0/);
  });
});
