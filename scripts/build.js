// npm run build: installs, and builds the server, the console and the mini-program (H5, and weapp with --weapp or --all).
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bin, install, root, run, step } from './steps.js';

const common = ['shared', 'package-lock.json', 'tsconfig.json'];

export function buildServer() {
  const made = {
    sources: ['server/src', 'server/rolldown.config.js', ...common],
    makes: ['server/dist/main.js'],
  };
  return step('build server', made, () =>
    run(bin('server', 'rolldown'), ['-c', 'rolldown.config.js'], { cwd: join(root, 'server') }),
  );
}

export function buildAdmin() {
  const made = { sources: ['admin', ...common], makes: ['admin/dist/index.html'] };
  const env = { NODE_ENV: 'production' };
  return step('build console', made, () =>
    run(bin('admin', 'vite'), ['build'], { cwd: join(root, 'admin'), env }),
  );
}

function buildMiniapp(type, makes) {
  const made = { sources: ['miniapp', ...common], makes: [makes] };
  const env = { NODE_ENV: 'production' };
  return step(`build mini-program ${type}`, made, () =>
    run(bin('miniapp', 'taro'), ['build', '--type', type], { cwd: join(root, 'miniapp'), env }),
  );
}

export const buildH5 = () => buildMiniapp('h5', 'miniapp/dist/h5/index.html');
export const buildWeapp = () => buildMiniapp('weapp', 'miniapp/dist/weapp/app.js');

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await install();
  await buildServer();
  await buildAdmin();
  await buildH5();
  await buildWeapp();
}
