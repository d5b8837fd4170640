import { useSyncExternalStore } from 'react';

let running = 0;
let leavers = 0;
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
  /** For whoever leaves: resolves when nothing is being sent; each has its own limit of time. */
  idle: async () => {
    leavers += 1;
    tell();
    await new Promise<void>((done) => {
      const look = () => {
        if (running > 0) return;
        stop();
        done();
      };
      const stop = subscribe(look);
      look();
    });
    leavers -= 1;
    tell();
  },
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
/** Somebody has pressed to leave, and waits for an answer first. */
export const useIsWaitedFor = (): boolean => useSyncExternalStore(subscribe, () => leavers > 0);
export const useIsAbandoned = (): boolean => useSyncExternalStore(subscribe, () => abandoned);
