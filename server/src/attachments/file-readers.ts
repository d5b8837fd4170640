import { join } from 'node:path';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { unavailable } from '../common/refusal';
import { Settings } from '../settings';
import { ReaderFailed, ReaderProcess } from './reader-process';
import type { Outcome } from './reading/faults';
import { readingLimits } from './reading/limits';
import type { Question } from './reading/protocol';

const busy = () => unavailable('uploads_busy', '现在上传的人较多，请稍后再试。您填写的内容没有丢失。');

type Turn = (reader: ReaderProcess) => void;

/**
 * Opens what strangers send, outside the serving process. A few readers, a short queue before them: what comes when it
 * is full is refused, so that nothing piles up.
 */
@Injectable()
export class FileReaders implements OnApplicationShutdown {
  private readonly program: string;
  private readonly readers = new Set<ReaderProcess>();
  private readonly idle: ReaderProcess[] = [];
  private readonly queue: Turn[] = [];

  constructor({ root }: Settings) {
    this.program = join(root, 'server/dist/file-reader.js');
  }

  async read(question: Question): Promise<Outcome> {
    const reader = await this.turn();
    try {
      return await reader.read(question);
    } catch (error) {
      throw error instanceof ReaderFailed ? busy() : error;
    } finally {
      this.release(reader);
    }
  }

  onApplicationShutdown(): void {
    for (const reader of this.readers) reader.end();
  }

  private turn(): Promise<ReaderProcess> {
    const reader = this.free();
    if (reader) return Promise.resolve(reader);
    if (this.queue.length >= readingLimits.waiting) throw busy();
    return new Promise((done, fail) => {
      const timer = setTimeout(() => {
        this.queue.splice(this.queue.indexOf(turn), 1);
        fail(busy());
      }, readingLimits.waitSeconds * 1000);
      const turn: Turn = (one) => {
        clearTimeout(timer);
        done(one);
      };
      this.queue.push(turn);
    });
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

  private release(reader: ReaderProcess): void {
    if (reader.usable) this.idle.push(reader);
    const [next] = this.queue;
    const one = next && this.free();
    if (!one) return;
    this.queue.shift();
    next(one);
  }
}
