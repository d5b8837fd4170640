import type { LockedView } from '@jingkang/shared/api/sessions';

export interface Lock {
  /** Undefined until the server has said who it is. */
  readonly who: LockedView | undefined;
  /** Someone has asked for it, and the server, which may be out of reach, does not know yet. */
  readonly untold?: boolean;
}

type Message = 'changed' | 'asked';

const stateOf = (of: Lock | undefined) => (of ? (of.untold ? 'untold' : 'locked') : 'open');

const tabs = 'BroadcastChannel' in window ? new BroadcastChannel('jingkang.session') : undefined;
const listeners = new Set<() => void>();
let current: Lock | undefined;
let turn = 0;

const change = (next: Lock | undefined) => {
  if (stateOf(current) !== stateOf(next)) turn += 1;
  current = next;
  for (const listener of listeners) listener();
};

const tell = (message: Message) => tabs?.postMessage(message);

/** Whether the page is hidden behind the lock. The server decides it; this is what it said last, or will be told. */
export const lock = {
  get: (): Lock | undefined => current,
  /** Another one after each change: an answer to what was asked in an earlier turn tells how it was, and not how it is. */
  turn: (): number => turn,
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  draw: (who?: LockedView) => {
    const first = !current;
    if (first || who) change({ who });
    if (first) lock.tellTabs();
  },
  /** Covers this browser's tabs at once; whoever is back at the seat needs the server to lift it. */
  ask: () => {
    change({ who: current?.who, untold: true });
    tell('asked');
  },
  /** The server knows of it, or has said what it is instead. */
  told: () => current?.untold && change({ who: current.who }),
  lift: () => current && change(undefined),
  /** The server says that the session is open: true of a lock it knows of. */
  seenOpen: () => !current?.untold && lock.lift(),
  /** The session is not what it was: the other tabs of this browser ask the server, and believe nobody else. */
  tellTabs: () => tell('changed'),
  onOtherTabs: (look: () => void) => {
    const hear = ({ data }: MessageEvent<Message>) => {
      if (data === 'asked') return change({ who: current?.who, untold: true });
      lock.told();
      look();
    };
    tabs?.addEventListener('message', hear);
    return () => tabs?.removeEventListener('message', hear);
  },
};
