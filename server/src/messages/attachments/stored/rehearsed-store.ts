import { SystemClock } from '../../../foundation/clock/clock';
import { FileStore } from './attachment-store';

/** The store as it stands: nothing is removed, and its moment is told without marking a file. */
export class RehearsedStore extends FileStore {
  override remove(): Promise<void> {
    return Promise.resolve();
  }

  override now(): Promise<Date> {
    return Promise.resolve(new SystemClock().now());
  }

  override stage(): never {
    throw new Error('No file is put into the store of a rehearsal.');
  }
}
