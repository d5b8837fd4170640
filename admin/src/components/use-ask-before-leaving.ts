import { useBlocker } from '@tanstack/react-router';
import { useCallback } from 'react';

const question = '还有内容没有保存，确定离开吗？';
const patience = 5_000;

/**
 * Whoever leaves for another page, or closes this one, is asked while something is unsaved. On the way to another page
 * it is saved first, and asked only where that fails or the server says nothing for long.
 */
export function useAskBeforeLeaving(isUnsaved: () => boolean, save: () => Promise<unknown>): void {
  const shouldBlockFn = useCallback(async () => {
    if (!isUnsaved()) return false;
    await Promise.race([save(), new Promise((done) => setTimeout(done, patience))]);
    return isUnsaved() && !window.confirm(question);
  }, [isUnsaved, save]);
  useBlocker({ shouldBlockFn, enableBeforeUnload: isUnsaved });
}
