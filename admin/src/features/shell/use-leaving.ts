import { useBlocker } from '@tanstack/react-router';
import { unsaved } from '../../api/unsaved';
import { writes } from '../../api/writes';

const shouldBlockFn = async () => {
  if (writes.isRunning()) {
    await writes.idle();
    if (writes.lastFailed()) return true;
  }
  return !(await unsaved.mayLeave());
};
const enableBeforeUnload = () => writes.isRunning() || unsaved.isThere();

/**
 * Whoever leaves while something is being sent leaves once it is answered, and stays where it was refused: the sentence
 * that says so stands on the page. Each has its limit of time, so nobody waits for ever. Whoever leaves what is typed
 * and not sent is asked.
 */
export function useLeaving(): void {
  useBlocker({ shouldBlockFn, enableBeforeUnload });
}
