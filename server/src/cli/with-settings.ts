import { takeEnvFile } from '../foundation/settings/env-file';
import { refuseOldNode } from '../start/old-node';
import { loadSettings, type Settings } from '../foundation/settings/settings';
import { startSentences } from '../start/start-errors';
import { endOnLateFailures } from './late-failures';
import { type Given, givenOf, helpOf, type Options } from './options';
import { print, printError } from './print';
import { tellMisspelt } from './tell-misspelt';

/** What an operator starts by `npm <name>`. */
export interface Program<O extends Options = Options> {
  readonly name: string;
  readonly options?: O;
  run(settings: Settings, given: Given<O>): Promise<void>;
}

/** Does the work of a program with its settings. What goes wrong is said in Chinese and in English, with what to do. */
export async function withSettings(find: () => Program, args: readonly string[]): Promise<void> {
  let settings: Settings | undefined;
  endOnLateFailures();
  try {
    refuseOldNode();
    const program = find();
    const given = givenOf(program.name, program.options ?? {}, args);
    if (given.help) return helpOf(program.name, program.options ?? {}).forEach(print);
    if (given['env-file'] !== undefined) takeEnvFile(given['env-file']);
    tellMisspelt();
    settings = loadSettings();
    await program.run(settings, given);
  } catch (error) {
    for (const sentence of startSentences(error, settings) ?? [error]) printError(sentence);
    process.exit(1);
  }
}
