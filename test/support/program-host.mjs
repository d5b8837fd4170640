// Runs programs of the server one after the other in one process: all that they stand on is read once.
import { pathToFileURL } from 'node:url';

/** A line that is just being written to the log has time to arrive, in ms. */
const LAST_LINES = 20;
const { setTimeout: later } = globalThis;
const exit = process.exit.bind(process);
const umask = process.umask();
let turn = 0;

/** What a program has set to go off later goes with it, as it goes with a process. */
const timers = new Set();
for (const name of ['setTimeout', 'setInterval']) {
  const set = globalThis[name];
  globalThis[name] = (...args) => {
    const timer = set(...args);
    timers.add(timer);
    return timer;
  };
}
for (const name of ['clearTimeout', 'clearInterval']) {
  const clear = globalThis[name];
  globalThis[name] = (timer) => {
    timers.delete(timer);
    clear(timer);
  };
}

/** Thrown where a program ends itself, for nothing of it may go on after that. */
const ended = new Error('The program has ended.');
for (const event of ['uncaughtException', 'unhandledRejection'])
  process.on(event, (error) => {
    if (error === ended || process.listenerCount(event) > 1) return;
    process.stderr.write(`${error?.stack ?? error}\n`, () => exit(1));
  });

/** Whoever hears of what nobody has caught may not throw. */
let late = false;
process.on('uncaughtExceptionMonitor', () => {
  late = true;
  setImmediate(() => (late = false));
});

process.on('disconnect', () => exit());
process.on('message', (order) => (order.signal ? process.emit(order.signal) : run(order)));

function run({ program, args, env, cwd, serves }) {
  const listening = heard();
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, env);
  process.chdir(cwd);
  process.argv.splice(1, Infinity, program, ...args);
  process.exitCode = undefined;
  let running = true;
  const end = (code = process.exitCode ?? 0) => {
    if (!running) return;
    running = false;
    // What keeps lines together writes them now.
    process.emit('exit', code);
    for (const [event, listener] of heard())
      if (!listening.some(([, other]) => other === listener)) process.removeListener(event, listener);
    for (const timer of timers) clearTimeout(timer);
    process.umask(umask);
    later(() => tellEnd(code), LAST_LINES);
  };
  // What ends a process ends the program here.
  process.exit = (code) => {
    end(code);
    if (!late) throw ended;
  };
  const fail = (error) => {
    if (!running) return;
    process.stderr.write(`${error?.stack ?? error}\n`);
    end(1);
  };
  // Another address is another run of the program.
  void import(`${pathToFileURL(program).href}?${(turn += 1)}`).then(() => serves || end(), fail);
}

/** What the process wants to be told of. */
const heard = () =>
  process.eventNames().flatMap((event) => process.rawListeners(event).map((listener) => [event, listener]));

/** The mark stands at the end of both streams, for neither is read at the moment when it is written. */
function tellEnd(code) {
  process.stdout.write('\0', () => process.stderr.write('\0', () => process.send({ code: Number(code) })));
}
