// npm start: installs, builds, migrates, seeds and serves everything on one port.
import { install } from './steps.js';
import { buildAdmin, buildH5, buildServer } from './build.js';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`Node 20.19 or newer is needed; this is ${process.version}.\n`);
  process.exit(1);
}
process.stdout.write('精康转介平台：正在准备（第一次要几分钟，以后几秒钟）\n');
await install();
await buildServer();
await buildAdmin();
await buildH5();
await import('../server/dist/main.js');
