import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './server';

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

/** The commands of the operator, as package.json names them; a spec holds these against those of the server. */
export const allCommands = Object.entries(scripts)
  .filter(([, script]) => script.includes('server-command.js'))
  .map(([name]) => name);

/** Whose work it is to make a place: one anywhere, one where the shell names it, one in production. */
const placeMakers = ['db:seed', 'db:migrate', 'admin:create'];
/** Those that make nothing in a shell without settings, and those that make nothing where a place is named. */
export const bareFinders = allCommands.filter((name) => name !== 'db:seed');
export const namedFinders = bareFinders.filter((name) => name !== 'db:migrate');
/** They go through every row; a spec holds this against the commands. */
export const rowReaders = ['demo:clear', 'hashes:renew', 'keys:rotate'];
/** It looks at the tables alone: whatever they are, it needs no keys and says in its own words how they stand. */
const looker = 'db:check';
export const openers = (names: readonly string[]) => names.filter((name) => name !== looker);
export const placeFinders = allCommands.filter((name) => !placeMakers.includes(name));
