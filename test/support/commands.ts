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

/** Whose work it is to make a place. Every other finds one, or says so. */
const placeMakers = ['db:migrate', 'db:seed', 'admin:create'];
/** It looks at the tables alone: whatever they are, it needs no keys and says in its own words how they stand. */
const looker = 'db:check';
export const openers = (names: readonly string[]) => names.filter((name) => name !== looker);
export const placeFinders = allCommands.filter((name) => !placeMakers.includes(name));
