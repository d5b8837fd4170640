import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { invariants } from './invariants';
import { planted } from './planted';

const root = resolve(__dirname, '../..');
/** Reaches every state that a violation is planted in, in a few sequences. */
const STEPS = 2000;
const SEED = 8;

interface Told {
  readonly steps: number;
  readonly legal: number;
  readonly covered: readonly string[];
  readonly failure?: { readonly told: readonly string[]; readonly reason: string };
  readonly harvest: readonly { readonly how: string; readonly spoke: readonly string[] | null }[];
}

let told: Told;
let output = '';

// The walk is a process of its own: the server it drives is an ES module.
beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'jk-model-told-'));
  const file = join(folder, 'told.json');
  const args = ['--steps', String(STEPS), '--seed', String(SEED), '--planted', '--json', file];
  const run = spawnSync(process.execPath, ['scripts/model.js', ...args], { cwd: root, encoding: 'utf8' });
  output = run.stdout + run.stderr;
  told = JSON.parse(readFileSync(file, 'utf8')) as Told;
  rmSync(folder, { recursive: true, force: true });
});

describe('people do what they may and what they may not, in any order (issue: model-based tests)', () => {
  it('and nothing that must hold is broken', () =>
    expect([told.failure, told.steps]).toEqual([undefined, STEPS]));

  it('the model knows what is legal: at least two steps in five succeed', () =>
    expect(told.legal).toBeGreaterThanOrEqual(STEPS * 0.4));

  // A walk of this length may miss a rare row; `npm run test:model` with more steps names each that it missed.
  it('most rows of all lifecycles fire, and it ends with the line that says so', () => {
    const [, fired, all] = /^steps=2000 legal=\d+ rows=(\d+)\/(\d+) broken=0$/m.exec(output) ?? [];
    expect(Number(all)).toBeGreaterThan(80);
    expect(Number(fired)).toBeGreaterThanOrEqual(Number(all) * 0.85);
  });
});

describe('the invariants have teeth', () => {
  it.each(planted.map(({ breaks, how }) => [how, breaks]))('%s: %s speaks, and no other', (how, breaks) => {
    expect(told.harvest.find((one) => one.how === how)?.spoke).toEqual([breaks]);
  });

  it('a violation is planted behind each of them', () => {
    const tried = new Set(planted.map(({ breaks }) => breaks));
    expect(invariants.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual([]);
  });
});
