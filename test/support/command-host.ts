import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ended, followed } from './processes';
import { bare, root, type RunningServer } from './server';

interface Done {
  readonly code: number;
  readonly output: string;
}

/** Where commands are called: what is set there, and the folder, which is the repository unless it is said. */
type Shell = Pick<RunningServer, 'env'> & { readonly cwd?: string };

/** Runs the operator's commands on one server's data, one after the other. */
export interface CommandHost {
  run(name: string, ...args: readonly string[]): Promise<Done>;
  close(): Promise<void>;
}

/**
 * Does what runCommand does, in one process for all of them: for a test that asks a command many times what it finds.
 * Whether a command starts and ends as it should is asked of runCommand. With `atOnce`, so many take their turns.
 */
export function openCommands(server: Shell, atOnce = 1): CommandHost {
  const lanes = Array.from({ length: atOnce }, () => openLane(server));
  let turn = 0;
  return {
    run: (...args) => (lanes[(turn += 1) % atOnce] as CommandHost).run(...args),
    close: async () => void (await Promise.all(lanes.map((lane) => lane.close()))),
  };
}

function openLane({ env, cwd = root }: Shell): CommandHost {
  const runner = join(root, 'test/support/command-runner.mjs');
  const args = ['--enable-source-maps', runner, join(root, 'server/dist/command.js')];
  const child = followed(
    spawn(process.execPath, args, {
      cwd,
      env: { ...bare(), ...env },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    }),
  );
  const gone = new Promise<Done>((done) =>
    child.once('exit', (code) => done({ code: code ?? 1, output: 'The host has ended.' })),
  );
  let last: Promise<unknown> = Promise.resolve();
  const next = (order: readonly string[]): Promise<Done> => {
    const answer = once(child, 'message').then(([done]) => done as Done);
    child.send(order);
    return Promise.race([answer, gone]);
  };
  return {
    run: (...order) => {
      const done = last.then(() => next(order));
      last = done;
      return done;
    },
    close: () => ended(child, 'SIGTERM'),
  };
}
