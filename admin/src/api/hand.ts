/** What only somebody at the page does. A pointer that merely moves may be a table that trembles. */
const signs = ['pointerdown', 'click', 'keydown', 'wheel', 'touchmove', 'input', 'change', 'paste', 'drop'];
/** One act may make several requests. */
const sameAct = 2_000;
/** A hand that is told of later than this is gone. */
const fresh = 2 * 60_000;

// Opening the page is somebody's doing too.
let touched = true;
let lastAt = Date.now();

/** Notes from now on that somebody is there. What a script does is nobody. */
export function watchForHands(): void {
  for (const sign of signs) window.addEventListener(sign, note, { capture: true, passive: true });
}

function note({ isTrusted }: Event): void {
  if (!isTrusted) return;
  touched = true;
  lastAt = Date.now();
}

/**
 * Whether a hand was on the page since the last request went out. So a poll tells the truth: after an hour of reading
 * and typing it counts as presence, and on a page that was left it does not.
 */
export function takeHand(): boolean {
  const since = sinceLastHand();
  const there = (touched && since < fresh) || since < sameAct;
  touched = false;
  return there;
}

export const sinceLastHand = (): number => Date.now() - lastAt;

/** Somebody was here, and no request has told of it yet. */
export const isUntold = (): boolean => touched && sinceLastHand() < fresh;
