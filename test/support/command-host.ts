import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ended, followed } from './processes';
import { bare, root, type RunningServer } from './server';

interface Done {
  readonly code: number;
  readonly output: string;
}

/** Runs the operator's commands on one server's data, one after the other. */
export interface CommandHost {
  run(name: string, ...args: readonly string[]): Promise<Done>;
  close(): Promise<void>;
}

/**
 * Does what runCommand does, in one process for all of them: for a test that asks a command many times what it finds.
 * Whether a command starts and ends as it should is asked of runCommand.
 */
export function openCommands({ env }: Pick<RunningServer, 'env'>): CommandHost {
  const host = join(root, 'test/support/command-runner.mjs');
  const child = followed(
    spawn(process.execPath, ['--enable-source-maps', host, join(root, 'server/dist/command.js')], {
      cwd: root,
      env: { ...bare(), ...env },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    }),
  );
  let last: Promise<unknown> = Promise.resolve();
  const next = async (args: readonly string[]): Promise<Done> => {
    const gone = once(child, 'exit').then(([code]) => ({ code: code ?? 1, output: 'The host has ended.' }));
    const answer = once(child, 'message').then(([done]) => done as Done);
    child.send(args);
    return Promise.race([answer, gone]);
  };
  return {
    run: (...args) => {
      const done = last.then(() => next(args));
      last = done;
      return done;
    },
    close: () => ended(child, 'SIGTERM'),
  };
}
