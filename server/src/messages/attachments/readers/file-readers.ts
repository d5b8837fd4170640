import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { AppLog } from '../../../foundation/running/app-log';
import { type Refused, unavailable } from '../../../foundation/refusals/refusal';
import { Settings } from '../../../foundation/settings/settings';
import { ReaderFailed, ReaderProcess } from './reader-process';
import type { Outcome } from '../reading/faults';
import { readingLimits } from '../reading/limits';
import type { Question } from '../reading/protocol';
import { FairLines, type Owner } from './fair-lines';

const busy = () => unavailable('uploads_busy', '现在上传的人较多，请稍后再试。您填写的内容没有丢失。');

type Turn = (reader: ReaderProcess) => void;

/** Asks the readers for one who uploads. */
export interface Reading {
  read(question: Question): Promise<Outcome>;
}

/**
 * Opens what strangers send, outside the serving process. A few readers, a short queue before them, fair to each
 * who uploads: what comes when it is full is refused, so that nothing piles up.
 */
@Injectable()
export class FileReaders implements OnApplicationShutdown {
  private readonly program: string;
  private readonly readers = new Set<ReaderProcess>();
  private readonly idle: ReaderProcess[] = [];
  private readonly turns = new FairLines<Turn>({
    all: readingLimits.waiting,
    each: readingLimits.waitingEach,
    anonymous: readingLimits.waitingAnonymous,
  });

  constructor(
    { root }: Settings,
    private readonly log: AppLog,
  ) {
    // The reader of the build that runs, whatever is built later.
    this.program = join(realpathSync(join(root, 'server/dist')), 'file-reader.js');
  }

  /** The readers as one account has them, or one anonymous session. */
  of(owner: Owner): Reading {
    return { read: (question) => this.read(owner, question) };
  }

  /** A reader that was ended from outside before it began is no fault of the file. All may have ended; the next is new. */
  private async read(owner: Owner, question: Question): Promise<Outcome> {
    for (let more: number = readingLimits.readers; ; more -= 1)
      try {
        return await this.readOnce(owner, question);
      } catch (error) {
        if (!(error instanceof ReaderFailed)) throw error;
        this.log.often('warn', { code: error.reason }, 'a reader of files ended before it began');
        if (more === 0) throw this.busy('readers_ended');
      }
  }

  private async readOnce(owner: Owner, question: Question): Promise<Outcome> {
    const reader = await this.turn(owner);
    try {
      return await reader.read(question);
    } finally {
      this.release(owner, reader);
    }
  }

  onApplicationShutdown(): void {
    for (const reader of this.readers) reader.end();
  }

  private turn(owner: Owner): Promise<ReaderProcess> {
    return new Promise((done, fail) => {
      const timer = setTimeout(() => {
        this.turns.leave(owner, turn);
        fail(this.busy('waited_too_long'));
      }, readingLimits.waitSeconds * 1000);
      const turn: Turn = (one) => {
        clearTimeout(timer);
        done(one);
      };
      if (this.turns.enter(owner, turn)) return this.serve();
      clearTimeout(timer);
      fail(this.busy('queue_full'));
    });
  }

  private busy(code: string): Refused {
    this.log.often('warn', { code }, 'uploads refused: the readers of files are busy');
    return busy();
  }

  /** One that waits for work, or a new one while there may be more. A dead one makes room. */
  private free(): ReaderProcess | undefined {
    for (const one of this.readers) if (!one.usable) this.readers.delete(one);
    const waiting = this.idle.splice(0).filter(({ usable }) => usable);
    this.idle.push(...waiting);
    const reader = this.idle.pop();
    if (reader || this.readers.size >= readingLimits.readers) return reader;
    const made = new ReaderProcess(this.program);
    this.readers.add(made);
    return made;
  }

  private release(owner: Owner, reader: ReaderProcess): void {
    if (reader.usable) this.idle.push(reader);
    this.turns.end(owner);
    this.serve();
  }

  /** Gives free readers to those who wait, as long as there are both. */
  private serve(): void {
    for (let owner = this.turns.next(); owner !== undefined; owner = this.turns.next()) {
      const reader = this.free();
      if (!reader) return;
      this.turns.begin(owner)?.(reader);
    }
  }
}
