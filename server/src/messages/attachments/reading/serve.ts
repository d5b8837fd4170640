import { setPriority } from 'node:os';
import type { Outcome } from './faults';
import { hardenImages } from './image';
import { readingLimits } from './limits';
import { startWatch } from './watch';
import { works } from './works';
import { type Answer, BEGUN, type Question, READY } from './protocol';

const GENTLE = 10;

/** One reader of files: a process of its own that is asked over its channel, one file at a time. */
export function serve(): void {
  // Its server ends it, when the last file is read. A signal to both must not cut a file off.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
  process.on('disconnect', () => process.exit());
  setPriority(GENTLE);
  hardenImages();
  const watch = startWatch();
  const answer = async (question: Question) => {
    watch.begin();
    const outcome = await read(question);
    watch.end();
    const tired = process.memoryUsage.rss() > readingLimits.tiredBytes;
    process.send?.({ outcome, tired } satisfies Answer);
  };
  // Begins when this is on its way: a file that ends the reader must not look like one that was never begun.
  process.on('message', (question: Question) => process.send?.(BEGUN, () => void answer(question)));
  process.send?.(READY);
}

/** What throws could not be opened; the reader goes on. */
async function read({ work, bytes }: Question): Promise<Outcome> {
  try {
    const outcome = await works[work](Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    const size = outcome.fault ? 0 : (outcome.bytes?.length ?? 0);
    return size > readingLimits.outputBytes ? { fault: 'tooHeavy' } : outcome;
  } catch {
    return { fault: work === 'signature' ? 'signatureDamaged' : 'damaged' };
  }
}
