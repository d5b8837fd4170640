import 'reflect-metadata';
import { type Command, UsageError } from './cli/command';
import { commands } from './cli/commands';
import type { Given } from './cli/options';
import { tellDatabase, tellMode } from './cli/tell-place';
import { type Program, withSettings } from './cli/with-settings';
import { openExisting } from './existing-place';
import { closeToOthers } from './platform/private-files';
import type { Settings } from './settings';
import { openParts } from './start-server';

const [name = '', ...args] = process.argv.slice(2);

function program(): Program {
  const command: Command | undefined = commands.find((one) => one.name === name);
  if (command)
    return {
      name: `run ${command.name}`,
      ...(command.options ? { options: command.options } : {}),
      run: (settings, given) => run(command, settings, given),
    };
  const names = commands.map((one) => one.name).join(', ');
  throw new UsageError(
    `There is no command ${name}. There are: ${names}.`,
    `没有 ${name} 这个命令。可以用的有：${names}。`,
  );
}

async function run(command: Command, settings: Settings, given: Given): Promise<void> {
  closeToOthers();
  tellDatabase(settings);
  const { makesPlace, opensDemo = false } = command;
  const parts = await (makesPlace
    ? openParts(settings, { byMode: true })
    : openExisting(settings, opensDemo));
  try {
    await tellMode(parts.dataSource);
    await command.run(parts, given);
  } finally {
    await parts.dataSource.destroy();
  }
}

await withSettings(program, args);
