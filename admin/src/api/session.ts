import { queryOptions } from '@tanstack/react-query';
import type { SessionView, SiteView } from '@jingkang/shared/api/sessions';
import { call, setCsrfToken } from './call';
import { ProblemError } from './problem';

/** The staff session of this browser, or null when nobody is signed in. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<SessionView | null> => {
    try {
      return keepToken(await call<SessionView>('GET', '/sessions/current'));
    } catch (error) {
      if (error instanceof ProblemError && error.status === 401) return null;
      throw error;
    }
  },
  staleTime: 5 * 60_000,
});

/** Remembers the token of a session that was opened or changed. A public session does not count here. */
export function keepToken(session: SessionView): SessionView | null {
  setCsrfToken(session.csrfToken);
  return session.kind === 'staff' ? session : null;
}

export const siteQuery = queryOptions({
  queryKey: ['site'],
  queryFn: () => call<SiteView>('GET', '/site'),
  staleTime: Infinity,
});
