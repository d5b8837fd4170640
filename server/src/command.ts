import 'reflect-metadata';
import { UsageError } from './cli/command';
import { commands } from './cli/commands';
import { withSettings } from './cli/with-settings';
import { mustExist } from './existing-place';
import { closeToOthers } from './platform/private-files';
import type { Settings } from './settings';
import { openParts } from './start-server';

async function run(settings: Settings, [name = '', ...args]: readonly string[]): Promise<void> {
  closeToOthers();
  const command = commands.find((one) => one.name === name);
  if (!command)
    throw new UsageError(
      `There is no command ${name}. There are: ${commands.map((one) => one.name).join(', ')}.`,
      `没有 ${name} 这个命令。可以用的有：${commands.map((one) => one.name).join('、')}。`,
    );
  if (!command.makesPlace) await mustExist(settings);
  const parts = await openParts(settings, { clearsDemo: command.opensDemo ?? false });
  try {
    await command.run(parts, args);
  } finally {
    await parts.dataSource.destroy();
  }
}

await withSettings((settings) => run(settings, process.argv.slice(2)));
