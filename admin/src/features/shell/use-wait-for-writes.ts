import { useBlocker } from '@tanstack/react-router';
import { writes } from '../../api/writes';

const shouldBlockFn = async () => {
  if (!writes.isRunning()) return false;
  await writes.idle();
  return writes.lastFailed();
};

/**
 * Whoever leaves while something is being sent leaves once it is answered, and stays where it was refused: the sentence
 * that says so stands on the page. Each has its limit of time, so nobody waits for ever.
 */
export function useWaitForWrites(): void {
  useBlocker({ shouldBlockFn, enableBeforeUnload: writes.isRunning });
}
