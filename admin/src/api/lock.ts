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
/** How often it was drawn or became known to the server, and how often it was lifted. */
let drawn = 0;
let lifted = 0;

const change = (next: Lock | undefined) => {
  const isAnother = stateOf(current) !== stateOf(next);
  if (isAnother && next) drawn += 1;
  if (isAnother && !next) lifted += 1;
  current = next;
  for (const listener of listeners) listener();
};

const tell = (message: Message) => tabs?.postMessage(message);

/** Whether the page is hidden behind the lock. The server decides it; this is what it said last, or will be told. */
export const lock = {
  get: (): Lock | undefined => current,
  /** Begins when something is asked: whether an answer that says so tells how it is, and not how it was. */
  turn: () => {
    const was = { drawn, lifted };
    return { tellsOpen: () => was.drawn === drawn, tellsLocked: () => was.lifted === lifted };
  },
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
      // Whichever it was: what is answered to an earlier question does not know of it.
      drawn += 1;
      lifted += 1;
      lock.told();
      look();
    };
    tabs?.addEventListener('message', hear);
    return () => tabs?.removeEventListener('message', hear);
  },
};
