import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { followed } from './processes';
import { startProgram } from './programs';
import { root } from './server';

/**
 * Stands in for the programs that build: writes down what it was given. While `hold` lies in the place it has begun
 * and does not end.
 */
const standIn = `#!/usr/bin/env node
const { appendFileSync, existsSync, mkdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const place = join(__dirname, '../..');
const out = process.env.BUILD_OUT;
mkdirSync(join(out, 'js'), { recursive: true });
const given = JSON.stringify({ env: process.env, args: process.argv.slice(2) });
writeFileSync(join(out, 'main.js'), given);
appendFileSync(join(place, 'begun'), out + '\\n');
const end = () => ['index.html', 'app.js', 'js/last.js'].forEach((file) => writeFileSync(join(out, file), given));
const look = () => (existsSync(join(place, 'hold')) ? setTimeout(look, 20) : end());
look();
`;

const files = ['package.json', 'package-lock.json', 'tsconfig.json'];
const workspaces = ['shared', 'server', 'admin', 'miniapp'];
const made = new Set(['node_modules', 'dist', '.builds', 'var', '.cache']);

/** A project of its own with the real scripts. What it builds with is a stand-in, or all is real but what is named. */
export class BuildPlace {
  readonly folder = mkdtempSync(join(tmpdir(), 'jk-build-'));

  constructor({ real }: { readonly real: boolean }) {
    for (const file of [...files, 'scripts'])
      cpSync(join(root, file), join(this.folder, file), { recursive: true });
    if (real) this.copyReal();
    else this.standInForAll();
  }

  at(...path: readonly string[]): string {
    return join(this.folder, ...path);
  }

  read(...path: readonly string[]): string {
    return readFileSync(this.at(...path), 'utf8');
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(this.at(path)), { recursive: true });
    writeFileSync(this.at(path), text);
  }

  /** Replaces a program of the builds by a script of the test. */
  plant(program: string, script: string): void {
    this.write(program, script);
    chmodSync(this.at(program), 0o755);
  }

  /** Lines of a module that imports `builds` and `step` of this place, as if it were the first to do so. */
  private module(lines: string): string {
    return `import * as build from '${this.anew('scripts/build.js')}';
      import { step } from '${this.at('scripts/build-step.js')}';
      ${lines}`;
  }

  /** A script that is evaluated once more, where the same process has had it before. */
  anew(script: string): string {
    return `${this.at(script)}?${randomUUID()}`;
  }

  /** Runs the lines to their end; `alone` where they change the process. */
  async run(lines: string, env: Readonly<Record<string, string>> = {}, { alone = false } = {}) {
    const program = this.at(`${randomUUID()}.mjs`);
    writeFileSync(program, this.module(lines));
    const settings = { PATH: process.env.PATH ?? '', HOME: this.folder, ...env };
    const running = startProgram({ program, env: settings, cwd: '/', alone });
    const status = await running.ended;
    rmSync(program);
    return { status, stdout: running.output(), stderr: running.errors() };
  }

  start(lines: string, env: Readonly<Record<string, string>> = {}): ChildProcess {
    return followed(
      spawn(process.execPath, ['--input-type=module', '-e', this.module(lines)], {
        cwd: '/',
        env: { PATH: process.env.PATH, HOME: this.folder, ...env },
        stdio: 'ignore',
        detached: true,
      }),
    );
  }

  /** How many builds have begun. */
  begun(): number {
    return existsSync(this.at('begun')) ? this.read('begun').trim().split('\n').length : 0;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private standInForAll(): void {
    for (const program of ['rolldown', 'vite', 'taro']) this.plant(`node_modules/.bin/${program}`, standIn);
    const { packages } = JSON.parse(this.read('package-lock.json')) as { packages: object };
    this.write('node_modules/.package-lock.json', JSON.stringify({ packages }));
    for (const workspace of workspaces) this.write(`${workspace}/src/one.ts`, 'export const one = 1;');
  }

  private copyReal(): void {
    symlinkSync(join(root, 'node_modules'), this.at('node_modules'));
    for (const workspace of workspaces) {
      const filter = (path: string) => !made.has(basename(path));
      cpSync(join(root, workspace), this.at(workspace), { recursive: true, filter });
      const own = join(root, workspace, 'node_modules');
      // What builds the mini-program is planted there.
      if (workspace !== 'miniapp' && existsSync(own)) symlinkSync(own, this.at(workspace, 'node_modules'));
    }
    // What the console is made from is the same until a test changes it: then so is what is made.
    const console = 'admin/.builds/console';
    if (existsSync(join(root, console))) cpSync(join(root, console), this.at(console), { recursive: true });
  }
}
