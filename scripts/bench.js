// npm run bench [-- --rows N --json FILE]: measures, on a machine that has what it takes.
import { prepareMachine } from './machine.js';
import { mustBeInstalled } from './steps.js';

mustBeInstalled();
await prepareMachine();
await import('../test/bench/run.js');
