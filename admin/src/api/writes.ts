import { useSyncExternalStore } from 'react';

let running = 0;
let failed = false;
let abandoned = false;
const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of listeners) listener();
};
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** What is being sent now, from whatever screen. While it runs nobody walks away from it. */
export const writes = {
  isRunning: () => running > 0,
  /** Counts one from its first byte to its answer, not to what the screen makes of the answer. */
  follow: async <Answer>(sending: Promise<Answer>): Promise<Answer> => {
    running += 1;
    failed = false;
    tell();
    try {
      return await sending;
    } catch (error) {
      failed = true;
      throw error;
    } finally {
      running -= 1;
      tell();
    }
  },
  lastFailed: () => failed,
  /** Resolves when nothing is being sent; each has its own limit of time. */
  idle: () =>
    new Promise<void>((done) => {
      const look = () => {
        if (running > 0) return;
        stop();
        done();
      };
      const stop = subscribe(look);
      look();
    }),
  /** Its screen went away before the answer came. */
  abandon: () => {
    abandoned = true;
    tell();
  },
  forgive: () => {
    abandoned = false;
    tell();
  },
};

export const useIsWriting = (): boolean => useSyncExternalStore(subscribe, writes.isRunning);
export const useIsAbandoned = (): boolean => useSyncExternalStore(subscribe, () => abandoned);
