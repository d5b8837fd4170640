import { join } from 'node:path';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { unavailable } from '../common/refusal';
import { Turns } from '../common/turns';
import { Settings } from '../settings';
import { ReaderFailed, ReaderProcess } from './reader-process';
import type { Outcome } from './reading/faults';
import { readingLimits } from './reading/limits';
import type { Question } from './reading/protocol';

const busy = () => unavailable('uploads_busy', '现在上传的人较多，请稍后再试。您填写的内容没有丢失。');

/**
 * Opens what strangers send, outside the serving process. A few readers, a short queue before them: what comes when it
 * is full is refused, so that nothing piles up.
 */
@Injectable()
export class FileReaders implements OnApplicationShutdown {
  private readonly program: string;
  private readonly readers = new Set<ReaderProcess>();
  private readonly idle: ReaderProcess[] = [];
  private readonly turns = new Turns(
    {
      atWork: readingLimits.readers,
      waiting: readingLimits.waiting,
      waitSeconds: readingLimits.waitSeconds,
    },
    busy,
  );

  constructor({ root }: Settings) {
    this.program = join(root, 'server/dist/file-reader.js');
  }

  read(question: Question): Promise<Outcome> {
    return this.turns.run(async () => {
      const reader = this.free();
      try {
        return await reader.read(question);
      } catch (error) {
        throw error instanceof ReaderFailed ? busy() : error;
      } finally {
        if (reader.usable) this.idle.push(reader);
      }
    });
  }

  onApplicationShutdown(): void {
    for (const reader of this.readers) reader.end();
  }

  /** One that waits for work, or a new one: a turn is a place for it. Dead ones make room. */
  private free(): ReaderProcess {
    for (const one of this.readers) if (!one.usable) this.readers.delete(one);
    const waiting = this.idle.splice(0).filter(({ usable }) => usable);
    this.idle.push(...waiting);
    const reader = this.idle.pop();
    if (reader) return reader;
    const made = new ReaderProcess(this.program);
    this.readers.add(made);
    return made;
  }
}
