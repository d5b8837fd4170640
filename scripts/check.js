// Checks everything that needs no running service: types, lint with the fences, and the generated documents.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { mustBeInstalled, root } from './steps.js';

mustBeInstalled();
const bin = (name, file) => join(root, 'node_modules', name, file);

/** The compiler in its native form: a fifth of the time. Lint still reads the other one, whose interface it needs. */
const typeChecker = bin('typescript-native', 'bin/tsc');

const typeChecks = ['shared', 'server', 'admin', 'miniapp', 'test']
  .filter((folder) => existsSync(join(root, folder, 'tsconfig.json')))
  .map((folder) => ({
    name: `types of ${folder}`,
    command: [typeChecker, '--noEmit', '-p', folder],
    advice: `Correct the types named above, then run: npx tsc --noEmit -p ${folder}`,
  }));

const checks = [
  ...typeChecks,
  {
    name: 'lint and fences',
    command: [bin('eslint', 'bin/eslint.js'), '.', '--max-warnings', '0'],
    advice: 'Each line above says why its fence stands and what to do instead; then run: npx eslint .',
  },
  {
    name: 'nothing unused',
    command: [bin('knip', 'bin/knip.js'), '--no-progress', '--no-config-hints'],
    advice:
      'Remove what nobody uses, or its `export`; what is found by name alone is told in knip.config.js. Then run: npx knip',
  },
  {
    name: 'docs/lifecycles.md',
    command: [join(root, 'scripts', 'diagrams.js'), '--check'],
    advice: 'Write it anew: node scripts/diagrams.js',
  },
  {
    name: 'docs/roles.md',
    command: [join(root, 'scripts', 'roles.js'), '--check'],
    advice: 'Write it anew: node scripts/roles.js',
  },
  {
    name: 'answers of the API',
    command: [join(root, 'scripts', 'answers.js'), '--check'],
    advice: 'Write them anew: node scripts/answers.js',
  },
  {
    name: 'OpenAPI 3.1',
    command: [join(root, 'scripts', 'openapi.js')],
    advice: 'Each line above names what of the document is wrong; then run: node scripts/openapi.js',
  },
];

const failed = [];
for (const [index, check] of checks.entries()) {
  const started = performance.now();
  process.stdout.write(`[${index + 1}/${checks.length}] ${check.name} … `);
  const { status, stdout, stderr } = spawnSync(process.execPath, check.command, {
    cwd: root,
    encoding: 'utf8',
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (status === 0) {
    process.stdout.write(`ok (${seconds} s)\n`);
  } else {
    failed.push(check);
    process.stdout.write(`failed (${seconds} s)\n${stdout}${stderr}\n`);
  }
}

if (failed.length === 0) {
  process.stdout.write('Everything holds.\n');
} else {
  process.stderr.write(`${failed.length} of ${checks.length} checks failed:\n`);
  for (const { name, advice } of failed) process.stderr.write(`- ${name}. ${advice}\n`);
  process.exitCode = 1;
}
