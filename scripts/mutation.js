// npm run test:mutation: changes each rule of shared/lifecycles, shared/records, shared/access and shared/calendar in turn and asks
// whether the specs notice. It takes a while and stays outside npm test. What was found before is used again where
// neither rule nor spec has changed since; `-- --force` tries everything anew.
import { join } from 'node:path';
import { bin, mustBeInstalled, root, run } from './steps.js';

mustBeInstalled();
const config = join(root, 'test/mutation/stryker.config.json');
await run(bin('test', 'stryker'), ['run', config, ...process.argv.slice(2)], { loud: true }).catch(() => {
  process.exitCode = 1;
});
