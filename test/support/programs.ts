import { type ChildProcess, spawn } from 'node:child_process';
import { ended, followed, forgotten, remembered } from './processes';

/** A built program of the server, as it is called. */
export interface Call {
  /** The file. */
  readonly program: string;
  readonly args?: readonly string[];
  /** All that is set. */
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  /** It goes on until it is asked to end. */
  readonly serves?: boolean;
  /** In a process that nothing else has run in: where the process is what is tested. */
  readonly alone?: boolean;
}

export interface Program {
  readonly pid: number;
  /** What it has written so far, and has told its reader. */
  output(): string;
  /** What of it went to the stream for errors. */
  errors(): string;
  onOutput(look: () => void): void;
  /** Null while it runs, and when a signal has ended it. */
  exitCode(): number | null;
  running(): boolean;
  /** Holds its exit code, 1 where a signal has ended it. */
  readonly ended: Promise<number>;
  /** Asks it to end, or cuts it off, and waits. */
  end(signal: NodeJS.Signals): Promise<void>;
}

interface ReadyProcesses {
  take(env: Readonly<Record<string, string>>): ChildProcess;
  giveBack(child: ChildProcess): void;
}

const ready = (globalThis as Record<symbol, unknown>)[Symbol.for('jingkang.ready')] as ReadyProcesses;

/** Set before a process begins, for Node reads it then. */
const before = (env: Call['env']) =>
  Object.keys(env).some((name) => /^(NODE_(?!ENV$)|UV_|TZ$)/.test(name) && env[name] !== bare()[name]);

/** The environment of a process before any setting; the mark tells scripts/test.js whose it is. */
export const bare = (): Record<string, string> => ({
  PATH: process.env.PATH ?? '',
  TZ: 'UTC',
  ...(process.env.TEST_RUN ? { TEST_RUN: process.env.TEST_RUN } : {}),
});

/** Runs it in a process that has read the packages before, unless it must be alone. */
export const startProgram = (call: Call): Program =>
  call.alone || before(call.env) ? startAlone(call) : startReady(call);

function startAlone({ program, args = [], env, cwd }: Call): Program {
  const child = followed(
    spawn(process.execPath, ['--enable-source-maps', program, ...args], { cwd, env: { ...env } }),
  );
  const { output, errors, onOutput } = outputOf(child);
  return {
    pid: child.pid ?? 0,
    output,
    errors,
    onOutput,
    exitCode: () => child.exitCode,
    running: () => child.exitCode === null && child.signalCode === null,
    ended: new Promise((done) => child.once('close', (code) => done(code ?? 1))),
    end: (signal) => ended(child, signal),
  };
}

const END = '\0';

function startReady({ program, args = [], env, cwd, serves = false }: Call): Program {
  const child = ready.take(bare());
  remembered(child);
  const { output, errors, onOutput, ends, stop } = outputOf(child);
  let code: number | null = null;
  let running = true;
  const isOver = new Promise<number>((done) => {
    const over = (exitCode: number | null) => {
      child.off('exit', over);
      stop();
      forgotten(child);
      running = false;
      code = exitCode;
      done(exitCode ?? 1);
    };
    child.once('exit', over);
    child.once('message', (message) => {
      void ends().then(() => {
        over((message as { code: number }).code);
        ready.giveBack(child);
      });
    });
  });
  child.send({ program, args, env, cwd, serves });
  return {
    pid: child.pid ?? 0,
    output,
    errors,
    onOutput,
    exitCode: () => code,
    running: () => running,
    ended: isOver,
    end: async (signal) => {
      if (!running) return;
      if (signal === 'SIGKILL') return ended(child, signal);
      child.send({ signal });
      await isOver;
    },
  };
}

function outputOf(child: ChildProcess) {
  const streams = [child.stdout, child.stderr].filter((stream) => stream !== null);
  const looks: (() => void)[] = [];
  let [text, errors] = ['', ''];
  let marks = 0;
  const read = (given: string) => {
    const words = given.replaceAll(END, '');
    marks += given.length - words.length;
    text += words;
    for (const look of looks) look();
    return words;
  };
  const readError = (given: string) => void (errors += read(given));
  const readers = [read, readError];
  streams.forEach((stream, at) => stream.setEncoding('utf8').on('data', readers[at] as typeof read));
  return {
    output: () => text,
    errors: () => errors,
    onOutput: (look: () => void) => void looks.push(look),
    /** Both streams have been read to the mark at their end. */
    ends: () =>
      new Promise<void>((done) => {
        const look = () => {
          if (marks === streams.length) done();
        };
        looks.push(look);
        look();
      }),
    stop: () => {
      streams.forEach((stream, at) => stream.off('data', readers[at] as typeof read));
    },
  };
}
