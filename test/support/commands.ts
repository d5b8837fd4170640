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
export const placeMakers = ['db:migrate', 'db:seed', 'admin:create'];
export const placeFinders = allCommands.filter((name) => !placeMakers.includes(name));
