import { type ChildProcess, fork } from 'node:child_process';
import type { Outcome } from './reading/faults';
import { readingLimits } from './reading/limits';
import { type Answer, type Question, READY } from './reading/protocol';

/** The reader did not come up: no fault of the file. */
export class ReaderFailed extends Error {}

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
    this.started = this.next<typeof READY>().then(
      () => undefined,
      () => {
        this.end();
        throw new ReaderFailed();
      },
    );
    this.started.catch(() => undefined);
  }

  /** A reader that dies over a file says what the file is. */
  async read(question: Question): Promise<Outcome> {
    await this.started;
    const answer = this.next<Answer>();
    this.child.send(question, () => undefined);
    try {
      const { outcome, tired } = await answer;
      if (tired) this.end();
      return outcome;
    } catch {
      this.end();
      return { fault: 'tooHeavy' };
    }
  }

  end(): void {
    this.usable = false;
    this.child.kill('SIGKILL');
  }

  /** The next message, unless the process ends or the time does. */
  private next<Message>(): Promise<Message> {
    const { child } = this;
    return new Promise((done, fail) => {
      const timer = setTimeout(
        () => settle(() => fail(new ReaderFailed())),
        readingLimits.wallSeconds * 1000,
      );
      const heard = (message: unknown) => settle(() => done(message as Message));
      const gone = () => settle(() => fail(new ReaderFailed()));
      const settle = (tell: () => void) => {
        clearTimeout(timer);
        child.off('message', heard).off('exit', gone).off('error', gone);
        tell();
      };
      child.once('message', heard).once('exit', gone).once('error', gone);
    });
  }
}
