// Runs the operator's commands one after the other in one process: all that they stand on is read once.
import { pathToFileURL } from 'node:url';

const program = pathToFileURL(process.argv[2]).href;
let turn = 0;
/** What a command has set to go off later goes with it, as it goes with a process. */
const timers = new Set();
for (const name of ['setTimeout', 'setInterval']) {
  const set = globalThis[name];
  globalThis[name] = (...args) => {
    const timer = set(...args);
    timers.add(timer);
    return timer;
  };
}

process.on('message', async (args) => {
  let output = '';
  const keep = (text) => Boolean((output += text));
  process.stdout.write = keep;
  process.stderr.write = keep;
  process.argv.splice(2, Infinity, ...args);
  process.exitCode = 0;
  // What ends a process ends the command here.
  process.exit = (code) => {
    process.exitCode = code;
    throw new Error('The command has ended.');
  };
  // Another address is another run of the program.
  await import(`${program}?${(turn += 1)}`).catch((error) => {
    if (!process.exitCode) keep(String(error?.stack));
    process.exitCode ||= 1;
  });
  // So does what it wanted to be told of.
  for (const event of ['uncaughtException', 'unhandledRejection']) process.removeAllListeners(event);
  for (const timer of timers) clearTimeout(timer);
  timers.clear();
  process.send({ code: process.exitCode, output });
});
