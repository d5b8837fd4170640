import { type RefObject, useLayoutEffect } from 'react';

const neutralTitle = '已锁定 · 精康转介平台';

/**
 * While it is drawn, this element is all there is: whatever else stands in the body, lists and calendars of the
 * component library too, cannot be read, reached or focused, and the tab tells no name. Afterwards all is as before.
 */
export function useAlone(place: RefObject<HTMLElement>): void {
  useLayoutEffect(() => {
    const { body, title, activeElement } = document;
    const silenced = new Set<HTMLElement>();
    const silence = () => {
      for (const element of body.children)
        if (element instanceof HTMLElement && element !== place.current && !element.inert) {
          element.inert = true;
          silenced.add(element);
        }
    };
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
      if (activeElement instanceof HTMLElement) focusSoon(activeElement);
    };
  }, [place]);
}

/** In this frame it may be hidden still: an input with a transition is seen from the next one on. */
function focusSoon(element: HTMLElement): void {
  const focus = () => 'locked' in document.body.dataset || element.focus({ preventScroll: true });
  requestAnimationFrame(() => requestAnimationFrame(focus));
}
