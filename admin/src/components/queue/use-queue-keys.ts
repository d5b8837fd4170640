import { type RefObject, useCallback, useEffect, useState } from 'react';
import { lock } from '../../api/lock';

const storageKey = 'jk-letter-keys';

/** Whether single letters act; remembered in this browser. */
export function useLetterKeys(): readonly [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(() => localStorage.getItem(storageKey) !== 'off');
  const change = useCallback((value: boolean) => {
    localStorage.setItem(storageKey, value ? 'on' : 'off');
    setOn(value);
  }, []);
  return [on, change];
}

/** Someone is writing: an input has the focus, or an input method is composing. */
function isTyping({ isComposing, key, target }: KeyboardEvent): boolean {
  const element = target instanceof HTMLElement ? target : undefined;
  return (
    isComposing ||
    key === 'Process' ||
    Boolean(element?.closest('input, textarea, select, [contenteditable="true"]'))
  );
}

interface Keys {
  readonly on: boolean;
  readonly list: RefObject<HTMLUListElement>;
  /** What a key does besides moving. */
  readonly verbs: Readonly<Record<string, () => void>>;
}

/** j and k move through the rows, Enter opens as on any link, the rest is given by the page. */
export function useQueueKeys({ on, list, verbs }: Keys): void {
  useEffect(() => {
    if (!on) return undefined;
    const act = (event: KeyboardEvent) => {
      if (lock.get() || event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event))
        return;
      const step = { j: 1, k: -1 }[event.key];
      const verb = verbs[event.key];
      if (step !== undefined) move(list.current, step);
      else if (verb) verb();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', act);
    return () => window.removeEventListener('keydown', act);
  }, [on, list, verbs]);
}

/** From the row in focus, else from the open one, else to the first. */
function move(list: HTMLUListElement | null, step: number): void {
  const rows = [...(list?.querySelectorAll<HTMLElement>('[data-queue-row]') ?? [])];
  const focused = rows.findIndex((row) => row === document.activeElement);
  const from = focused >= 0 ? focused : rows.findIndex((row) => row.dataset.open === 'true');
  const to = from < 0 ? 0 : Math.min(Math.max(from + step, 0), rows.length - 1);
  rows[to]?.focus();
}
