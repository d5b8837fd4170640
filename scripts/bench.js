// npm run bench [-- --rows N --json FILE]: measures, on a machine that has what it takes.
// npm run bench -- --against FOLDER [--rounds N]: this build beside the one in FOLDER.
import { prepareMachine } from './machine.js';
import { mustBeInstalled } from './steps.js';

mustBeInstalled();
await prepareMachine();
const against = process.argv.some((option) => option.startsWith('--against'));
await import(against ? '../test/bench/against.js' : '../test/bench/run.js');
