import { queryOptions } from '@tanstack/react-query';
import type { LockedView, SessionView } from '@jingkang/shared/api/sessions';
import { call, setCsrfToken } from './call';
import { lock } from './lock';
import { ProblemError } from './problem';
import { whose } from './whose';

/** The staff session of this browser, or null when nobody is signed in. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<SessionView | null> => {
    try {
      const session = await sessionNow();
      const kept = keepToken(session);
      lock.seenOpen();
      return kept;
    } catch (error) {
      if (!(error instanceof ProblemError && error.status === 401)) throw error;
      if (error.code !== 'locked') return null;
      setCsrfToken((error.data as LockedView).csrfToken);
      throw error;
    }
  },
  staleTime: 5 * 60_000,
});

/** One that was open when it was asked for, and may have been locked before its answer came, is asked for again. */
async function sessionNow(): Promise<SessionView> {
  for (;;) {
    const turn = lock.turn();
    const session = await call('GET /sessions/current');
    if (turn.tellsOpen()) return session;
  }
}

/** Remembers the token of a session that was opened or changed. A public session does not count here. */
export function keepToken(session: SessionView): SessionView | null {
  setCsrfToken(session.csrfToken);
  whose.is(session.kind === 'staff' ? session.account?.id : undefined);
  return session.kind === 'staff' ? session : null;
}

export const siteQuery = queryOptions({
  queryKey: ['site'],
  queryFn: () => call('GET /site'),
  staleTime: Infinity,
});
