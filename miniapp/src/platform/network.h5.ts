/** Whether there is a network at all; one that leads nowhere shows only when something is asked of it. */
export const isOnline = (): boolean => navigator.onLine;

export function onNetwork(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}
