// npm run test:mutation: changes each rule of shared/lifecycles, shared/access and shared/calendar in turn and asks
// whether the specs notice. It takes a while and stays outside npm test.
import { join } from 'node:path';
import { bin, install, root, run } from './steps.js';

await install();
await run(bin('test', 'stryker'), ['run', join(root, 'test/mutation/stryker.config.json')], {
  loud: true,
}).catch(() => {
  process.exitCode = 1;
});
