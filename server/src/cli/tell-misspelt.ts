import { misspelt } from '../foundation/settings/misspelt';
import { namesSet } from '../foundation/settings/settings';
import { printError } from './print';

/** Warns of names that look like a setting and are none; the program goes on, for others may need them. */
export function tellMisspelt(): void {
  for (const [name, meant] of misspelt(namesSet()))
    printError(
      `· 环境里有 ${name}，它不是本系统的设置，没有作用；是不是想写 ${meant}？` +
        ` ${name} is no setting and does nothing; was ${meant} meant?`,
    );
}
