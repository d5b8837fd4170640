import { useEffect, useRef } from 'react';

const focusable = 'button:not([disabled]), input, textarea, [href]';

/** While a dialog is open: focus stays inside, Escape closes, and focus returns to where it was. */
export function useDialogFocus(id: string, close: () => void): void {
  const latestClose = useRef(close);
  useEffect(() => {
    latestClose.current = close;
  });
  useEffect(() => {
    const before = document.activeElement;
    const dialog = document.getElementById(id);
    dialog?.focus();
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') latestClose.current();
      if (event.key !== 'Tab' || !dialog) return;
      const stops = [...dialog.querySelectorAll<HTMLElement>(focusable)];
      const first = stops[0];
      const last = stops[stops.length - 1];
      const leavingBack =
        event.shiftKey && (document.activeElement === first || document.activeElement === dialog);
      if (leavingBack || (!event.shiftKey && document.activeElement === last)) {
        event.preventDefault();
        (leavingBack ? last : first)?.focus();
      }
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
      if (before instanceof HTMLElement) before.focus();
    };
  }, [id]);
}
