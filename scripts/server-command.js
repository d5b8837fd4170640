// Runs one of the operator's commands of the server, built first when its sources have changed.
import { mustBeInstalled } from './steps.js';
import { buildServer } from './build.js';

mustBeInstalled();
await buildServer();
await import('../server/dist/command.js');
