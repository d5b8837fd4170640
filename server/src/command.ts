import 'reflect-metadata';
import { type Command, type Look, UsageError } from './cli/command';
import { commands } from './cli/commands';
import type { Given } from './cli/options';
import { tellDatabase, tellMode } from './cli/tell-place';
import { type Program, withSettings } from './cli/with-settings';
import { KeyWatch } from './common/key-watch';
import { openExisting } from './existing-place';
import { closeToOthers } from './platform/private-files';
import type { Settings } from './settings';
import { openParts } from './start-server';

const [name = '', ...args] = process.argv.slice(2);

function program(): Program {
  const command = commands.find((one) => one.name === name);
  if (command)
    return {
      name: `run ${command.name}`,
      ...('options' in command && command.options ? { options: command.options } : {}),
      run: (settings, given) => run(command, settings, given),
    };
  const names = commands.map((one) => one.name).join(', ');
  throw new UsageError(
    `There is no command ${name}. There are: ${names}.`,
    `没有 ${name} 这个命令。可以用的有：${names}。`,
  );
}

async function run(command: Command | Look, settings: Settings, given: Given): Promise<void> {
  closeToOthers();
  tellDatabase(settings);
  if ('look' in command) return command.look(settings);
  const { makesPlace, opensDemo = false, seals = false, migrates } = command;
  const parts = await (makesPlace
    ? openParts(settings, { byMode: true, ...(migrates ? { migrates } : {}) })
    : openExisting(settings, opensDemo));
  const watch = new KeyWatch(parts.dataSource, parts.keys, settings.version);
  try {
    if (seals) await watch.join();
    await tellMode(parts.dataSource);
    await command.run(parts, given);
  } finally {
    if (seals) await watch.end();
    await parts.dataSource.destroy();
  }
}

await withSettings(program, args);
