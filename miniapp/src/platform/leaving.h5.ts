let unasked = false;

/** Asks before the page is loaded anew or closed while something is typed and not sent. Ends with what it gives back. */
export function askBeforeReload(isUnsent: () => boolean): () => void {
  const ask = (event: BeforeUnloadEvent) => {
    if (!unasked && isUnsent()) event.preventDefault();
  };
  window.addEventListener('beforeunload', ask);
  return () => window.removeEventListener('beforeunload', ask);
}

/** Whoever leaves quickly, dials, or gives way to another account is not asked. A page that is still there asks again. */
export function leaveUnasked(leave: () => void): void {
  unasked = true;
  leave();
  setTimeout(() => (unasked = false), 1_000);
}
