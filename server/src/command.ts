import 'reflect-metadata';
import type { Command, Look, MakesPlace } from './cli/command';
import { UsageError } from './cli/usage-error';
import { commands } from './cli/commands';
import type { Given } from './cli/options';
import { tellMigration } from './cli/tell-migration';
import { tellDatabase, tellMode } from './cli/tell-place';
import { mustBeSound } from './cli/unsound-lines';
import { type Program, withSettings } from './cli/with-settings';
import { KeyWatch } from './foundation/crypto/key-watch';
import type { Migrated } from './foundation/database/migrating/migrating';
import { mustExist, openExisting } from './start/existing-place';
import type { Parts } from './platform/platform.module';
import { closeToOthers } from './foundation/files/private-files';
import { mustBeReachable, type Settings } from './foundation/settings/settings';
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

const makes: Readonly<Record<Exclude<MakesPlace, 'never'>, (settings: Settings) => boolean>> = {
  'in production': ({ production }) => production,
  'where one is named': ({ production, namesPlace }) => production || namesPlace,
  anywhere: () => true,
};

async function opened(
  { makesPlace, opensDemo = false, migrates }: Command,
  settings: Settings,
  migrated: (one: Migrated) => void,
): Promise<Parts> {
  if (makesPlace === 'never') return openExisting(settings, opensDemo);
  if (!makes[makesPlace](settings)) await mustExist(settings);
  return openParts(settings, { byMode: true, migrated, ...(migrates ? { migrates } : {}) });
}

async function run(command: Command | Look, settings: Settings, given: Given): Promise<void> {
  closeToOthers();
  tellDatabase(settings);
  if ('look' in command) return command.look(settings);
  const { seals = false, linksToPeople, readsEveryRow } = command;
  if (linksToPeople) mustBeReachable(settings);
  const migrated: Migrated[] = [];
  const parts = await opened(command, settings, (one) => {
    migrated.push(one);
    tellMigration(one);
  });
  const watch = new KeyWatch(parts.dataSource, parts.keys, settings.version);
  try {
    if (seals) await watch.join();
    await tellMode(parts.dataSource);
    if (linksToPeople) mustBeReachable(parts.settings);
    if (readsEveryRow) await mustBeSound(parts.dataSource);
    await command.run({ ...parts, migrated }, given);
  } finally {
    if (seals) await watch.end();
    await parts.dataSource.destroy();
  }
}

await withSettings(program, args);
