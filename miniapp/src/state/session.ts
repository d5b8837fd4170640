import { create } from 'zustand';
import { call, type Write } from '../api/call';
import { Problem } from '../api/problem';
import type { SessionView, SiteView } from '@jingkang/shared/api/sessions';
import { accountMark } from '@jingkang/shared/api/account-mark';
import { settleWhose, whoseIs, whoseNow } from '../platform/whose';
import { forgetCredentials, rememberCredentials } from './credentials';
import { unsent } from './unsent';

interface SessionState {
  session: SessionView | undefined;
  site: SiteView | undefined;
  /** False until the server has said who we are; pages that need an account wait for it. */
  known: boolean;
  start: () => Promise<void>;
  begin: (session: SessionView) => void;
  leave: (write: Write) => Promise<void>;
}

/** A token that the server no longer knows must not go along with the next request. */
function forgetWhenEnded(problem: unknown): undefined {
  if (!(problem instanceof Problem && problem.status === 401)) return;
  forgetCredentials();
  // Where another tab has signed out, what stands here goes as well.
  void settleWhose(whoseNow(), accountMark.nobody);
}

/** Whoever is told to be signed out must be so on the server too: on H5 the cookie would bring the account back. */
function unlessEnded(problem: unknown): void {
  if (!(problem instanceof Problem && problem.status === 401)) throw problem;
}

export const useSession = create<SessionState>()((set, get) => ({
  session: undefined,
  site: undefined,
  known: false,
  start: async () => {
    const [session, site] = await Promise.all([
      call('GET /sessions/current').catch(forgetWhenEnded),
      call('GET /site').catch(() => undefined),
    ]);
    if (session) get().begin(session);
    set({ site, known: true });
  },
  begin: (session) => {
    const before = get().session?.account?.id;
    if (before && before !== session.account?.id) unsent.forgetAll();
    rememberCredentials(session);
    whoseIs(session.account?.id ?? accountMark.nobody);
    set({ session, known: true });
  },
  leave: async (write) => {
    await write('DELETE /sessions/current').catch(unlessEnded);
    forgetCredentials();
    unsent.forgetAll();
    whoseIs(undefined);
    set({ session: undefined });
  },
}));

/** An account, not only the anonymous draft session. */
export const useAccount = () => useSession((state) => state.session?.account ?? undefined);
