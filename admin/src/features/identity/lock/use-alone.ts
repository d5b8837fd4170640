import { type RefObject, useLayoutEffect } from 'react';

const neutralTitle = '已锁定 · 精康转介平台';

/** What had the hand before the page was covered, until it has it again: it may be covered anew before that. */
let handAt: Element | null = null;

/**
 * While it is drawn, this element is all there is: whatever else stands in the body, lists and calendars of the
 * component library too, cannot be read, reached or focused, and the tab tells no name. Afterwards all is as before.
 */
export function useAlone(place: RefObject<HTMLElement>): void {
  useLayoutEffect(() => {
    const { body, title } = document;
    const silenced = new Set<HTMLElement>();
    const silence = () => {
      for (const element of body.children)
        if (element instanceof HTMLElement && element !== place.current && !element.inert) {
          element.inert = true;
          silenced.add(element);
        }
    };
    handAt ??= document.activeElement;
    const added = new MutationObserver(silence);
    silence();
    added.observe(body, { childList: true });
    body.dataset.locked = '';
    document.title = neutralTitle;
    place.current?.querySelector<HTMLInputElement>('input[type=password]')?.focus();
    return () => {
      added.disconnect();
      for (const element of silenced) element.inert = false;
      delete body.dataset.locked;
      document.title = title;
      // Screens hear nothing of a focus while they are drawn.
      queueMicrotask(giveBackHand);
    };
  }, [place]);
}

/** At once, and not some frames later: by then the page may have been covered again, or somebody types elsewhere. */
function giveBackHand(): void {
  const { dataset } = document.body;
  if ('locked' in dataset) return;
  const element = handAt?.isConnected ? handAt : document.getElementById('content');
  handAt = null;
  // With a transition it would stay hidden for a moment, and what is hidden cannot be focused.
  dataset.uncovered = '';
  if (element instanceof HTMLElement) element.focus({ preventScroll: true });
  delete dataset.uncovered;
}
