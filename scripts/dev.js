// npm run dev: the server rebuilt and restarted, the console and the H5 rebuilt, whenever a source changes.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { bin, mustBeInstalled, root } from './steps.js';
import { buildAdmin, buildH5, builds, buildServer } from './build.js';
import { useForDev } from './outputs.js';

mustBeInstalled();
await buildServer();
await buildAdmin();
await buildH5();
for (const row of [builds.server, builds.h5]) useForDev(row);
const children = [
  [[bin('server', 'rolldown'), '-c', 'rolldown.config.js', '-w'], 'server'],
  [['--watch', '--enable-source-maps', 'dist/main.js'], 'server'],
  [[bin('admin', 'vite')], 'admin'],
  [[bin('miniapp', 'taro'), 'build', '--type', 'h5', '--watch'], 'miniapp'],
].map(([args, folder]) => spawn(process.execPath, args, { cwd: join(root, folder), stdio: 'inherit' }));
const stop = () => children.forEach((child) => child.kill('SIGTERM'));
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
