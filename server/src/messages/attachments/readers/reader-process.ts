import { type ChildProcess, fork } from 'node:child_process';
import { errorForLog } from '../../../foundation/running/log';
import type { Outcome } from '../reading/faults';
import { readingLimits } from '../reading/limits';
import { type Answer, BEGUN, type Question, READY } from '../reading/protocol';

/** The reader did not come up, or ended before it began: no fault of the file. */
export class ReaderFailed extends Error {
  /** The signal or code by which it ended, or the code of what kept it from starting. */
  constructor(readonly reason: string) {
    super(`A reader of files ended: ${reason}.`);
  }
}

/** One process that reads files, one after the other. It has nothing of the server but what it is sent. */
export class ReaderProcess {
  private readonly child: ChildProcess;
  private readonly started: Promise<void>;
  usable = true;

  constructor(program: string) {
    this.child = fork(program, [], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: { MALLOC_ARENA_MAX: '2' },
      execArgv: [`--max-old-space-size=${readingLimits.heapMegabytes}`],
    });
    // Both are told again to whoever waits; without a listener they would end the server.
    this.child.on('error', () => this.end());
    this.child.on('exit', () => (this.usable = false));
    this.started = this.next((message) => message === READY).then(() => undefined);
    this.started.catch(() => undefined);
  }

  /** A reader that dies over a file says what the file is; one that dies before it begins says nothing. */
  async read(question: Question): Promise<Outcome> {
    await this.started;
    // Both are listened for from here on, for they may come together.
    const begun = this.next((message) => message === BEGUN);
    const answer = this.next((message) => message !== BEGUN) as Promise<Answer>;
    answer.catch(() => undefined);
    this.child.send(question, () => undefined);
    await begun;
    try {
      const { outcome, tired } = await answer;
      if (tired) this.end();
      return outcome;
    } catch {
      return { fault: 'tooHeavy' };
    }
  }

  end(): void {
    this.usable = false;
    this.child.kill('SIGKILL');
  }

  /** The next message of these; a process that ends, or lets the time pass, is of no more use. */
  private next(isWanted: (message: unknown) => boolean): Promise<unknown> {
    const { child } = this;
    return new Promise((done, fail) => {
      const gone = (reason: string) =>
        settle(() => {
          this.end();
          fail(new ReaderFailed(reason));
        });
      const exited = (code: number | null, signal: string | null) => gone(signal ?? `exit_${code}`);
      const failed = (error: Error) => gone(errorForLog(error).code || error.name);
      const timer = setTimeout(() => gone('too_slow'), readingLimits.wallSeconds * 1000);
      const heard = (message: unknown) => {
        if (isWanted(message)) settle(() => done(message));
      };
      const settle = (tell: () => void) => {
        clearTimeout(timer);
        child.off('message', heard).off('exit', exited).off('error', failed);
        tell();
      };
      child.on('message', heard).once('exit', exited).once('error', failed);
    });
  }
}
