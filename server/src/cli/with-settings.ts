import { refuseOldNode } from '../old-node';
import { loadSettings, type Settings } from '../settings';
import { startSentences } from '../start-errors';
import { endOnLateFailures } from './late-failures';
import { printError } from './print';
import { tellMisspelt } from './tell-misspelt';

/** Does the work of a program with its settings. What goes wrong is said in Chinese and in English, with what to do. */
export async function withSettings(work: (settings: Settings) => Promise<void>): Promise<void> {
  let settings: Settings | undefined;
  endOnLateFailures();
  try {
    refuseOldNode();
    tellMisspelt();
    settings = loadSettings();
    await work(settings);
  } catch (error) {
    for (const sentence of startSentences(error, settings) ?? [error]) printError(sentence);
    process.exit(1);
  }
}
