import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const root = join(__dirname, '../../..');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
/** Those that install what is missing; `npm test` does so after it has prepared the machine, and is not called here. */
const installing = ['start', 'build', 'test'];
const isOfNode = ([, line]: [string, string]) => line.startsWith('exec node ');
const commands = Object.entries(scripts).filter(isOfNode);
/** What an operator gives a file of settings. */
const readers = commands.filter(([, line]) => /server-command\.js|start\.js/.test(line));
const others = commands.filter(([name]) => !installing.includes(name));

/** A copy of the scripts alone, called from elsewhere, with an npm that writes down that it was called. */
describe('a place of the scripts alone', () => {
  let place: string;
  beforeEach(() => {
    place = mkdtempSync(join(tmpdir(), 'jk-place-'));
    cpSync(join(root, 'scripts'), join(place, 'scripts'), { recursive: true });
    for (const file of ['package.json', 'package-lock.json']) cpSync(join(root, file), join(place, file));
    mkdirSync(join(place, 'bin'));
    writeFileSync(join(place, 'bin/npm'), '#!/bin/sh\necho "$@" > "$(dirname "$0")/called"\nexit 1\n');
    chmodSync(join(place, 'bin/npm'), 0o755);
  });
  afterEach(() => rmSync(place, { recursive: true, force: true }));

  const call = (line: string) => {
    const path = [join(place, 'bin'), process.env.PATH].join(delimiter);
    const words = line.replace('exec node ', '').split(' ');
    const inPlace = words.map((word) => (word.startsWith('scripts/') ? join(place, word) : word));
    return spawnSync(process.execPath, inPlace, {
      cwd: '/',
      env: { PATH: path, HOME: place },
      encoding: 'utf8',
    });
  };
  const installed = () => existsSync(join(place, 'bin/called'));
  /** What npm writes when it has installed everything; no mark of a build lies beside it. */
  const asInstalled = () => {
    const lock = JSON.parse(readFileSync(join(place, 'package-lock.json'), 'utf8'));
    mkdirSync(join(place, 'node_modules'));
    writeFileSync(join(place, 'node_modules/.package-lock.json'), JSON.stringify(lock));
  };

  it.each(others)(`${others.length} commands: %s says what to run where nothing is installed`, (_, line) => {
    const { status, stderr } = call(line);
    expect(stderr).toContain('npm run build');
    expect(stderr).toContain('程序包还没有装好');
    expect(status).toBe(1);
    expect(installed()).toBe(false);
  });

  it.each(readers)(
    `${readers.length} programs read --env-file themselves, and Node takes none of it: %s`,
    (_, line) => {
      for (const option of ['--env-file /nowhere.env', '--env-file=/nowhere.env']) {
        const { status, stderr } = call(`${line} ${option}`);
        expect(stderr).not.toContain('not found');
        expect(status).toBe(1);
      }
    },
  );

  it.each(others)('%s installs nothing where only the marks of the build are missing', (_, line) => {
    asInstalled();
    const { stderr } = call(line);
    expect(stderr).not.toContain('程序包还没有装好');
    expect(installed()).toBe(false);
  });

  it.each(['start', 'build'])('%s installs where nothing is installed, or another version is', (name) => {
    expect(call(scripts[name] ?? '').status).not.toBe(0);
    expect(installed()).toBe(true);
    rmSync(join(place, 'bin/called'));
    asInstalled();
    call(scripts[name] ?? '');
    expect(installed()).toBe(false);
    const file = join(place, 'node_modules/.package-lock.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/"version":"[\d.]+"/g, '"version":"0.0.1"'));
    call(scripts[name] ?? '');
    expect(installed()).toBe(true);
  });
});
