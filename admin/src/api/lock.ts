import type { LockedView } from '@jingkang/shared/api/sessions';

export interface Lock {
  /** Undefined until the server has said who it is. */
  readonly who: LockedView | undefined;
}

const tabs = 'BroadcastChannel' in window ? new BroadcastChannel('jingkang.session') : undefined;
const listeners = new Set<() => void>();
let current: Lock | undefined;

const change = (next: Lock | undefined) => {
  current = next;
  for (const listener of listeners) listener();
};

/** Whether the page is hidden behind the lock. The server decides it; this is what it said last. */
export const lock = {
  get: (): Lock | undefined => current,
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  draw: (who?: LockedView) => {
    const first = !current;
    if (first || who) change({ who });
    if (first) lock.tellTabs();
  },
  lift: () => current && change(undefined),
  /** The session is not what it was: the other tabs of this browser ask the server, and believe nobody else. */
  tellTabs: () => tabs?.postMessage('changed'),
  onOtherTabs: (ask: () => void) => {
    tabs?.addEventListener('message', ask);
    return () => tabs?.removeEventListener('message', ask);
  },
};
