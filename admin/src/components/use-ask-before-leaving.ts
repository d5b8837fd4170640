import { createContext, useContext, useEffect, useMemo, useRef } from 'react';
import { unsaved } from '../api/unsaved';

/** Whether what stands here opens and closes inside a record. */
export const InPanel = createContext(false);

/** Whoever leaves for another page, or closes this one, is asked while something is unsaved; it is saved first where it can be. */
export function useAskBeforeLeaving(isThere: () => boolean, save?: () => Promise<unknown>): void {
  const inPanel = useContext(InPanel);
  useEffect(() => unsaved.hold({ isThere, save, inPanel }), [isThere, save, inPanel]);
}

export interface Typing {
  /** Something was typed, or what was sent was refused. */
  readonly open: () => void;
  /** It is being sent: whoever leaves waits for the answer. */
  readonly sent: () => void;
}

/** A form that is sent at a click: from its first character until it is sent nobody leaves it without being asked. */
export function useTyping(leftFreely = false): Typing {
  const isOpen = useRef(false);
  const typing = useMemo(
    () => ({ open: () => void (isOpen.current = true), sent: () => void (isOpen.current = false) }),
    [],
  );
  const isThere = useMemo(() => () => isOpen.current && !leftFreely, [leftFreely]);
  useAskBeforeLeaving(isThere);
  return typing;
}
