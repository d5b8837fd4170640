import { useEffect } from 'react';
import { write } from '../../../api/call';
import { lock } from '../../../api/lock';
import { asProblem } from '../../../api/problem';

const againAfter = 3_000;

/** Tells the server of a lock that someone has asked for, again and again until it knows. */
export function useTelling(untold: boolean): void {
  useEffect(() => {
    if (!untold) return undefined;
    const page = new AbortController();
    let timer: ReturnType<typeof setTimeout>;
    const tell = () =>
      write(page.signal, 'POST /sessions/current/lock').then(known, (error: unknown) => {
        const { status = 0 } = asProblem(error) ?? {};
        // Whoever is signed out or locked already has nothing left to lock.
        if (status === 401) known();
        else if (!page.signal.aborted) timer = setTimeout(() => void tell(), againAfter);
      });
    const known = () => {
      if (page.signal.aborted) return;
      lock.told();
      lock.tellTabs();
    };
    void tell();
    return () => {
      page.abort();
      clearTimeout(timer);
    };
  }, [untold]);
}
