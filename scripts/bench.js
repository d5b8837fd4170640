// npm run bench [-- --rows N --json FILE]: installs what is missing, then measures.
import { prepareMachine } from './machine.js';
import { install } from './steps.js';

await prepareMachine();
await install();
await import('../test/bench/run.js');
