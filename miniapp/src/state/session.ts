import { create } from 'zustand';
import { call } from '../api/call';
import type { Session, Site } from '../api/types';
import { forgetCredentials, rememberCredentials } from './credentials';

interface SessionState {
  session: Session | undefined;
  site: Site | undefined;
  /** False until the server has said who we are; pages that need an account wait for it. */
  known: boolean;
  start: () => Promise<void>;
  use: (session: Session) => void;
  leave: () => Promise<void>;
}

export const useSession = create<SessionState>()((set, get) => ({
  session: undefined,
  site: undefined,
  known: false,
  start: async () => {
    const [session, site] = await Promise.all([
      call<Session>('GET', '/api/sessions/current').catch(() => undefined),
      call<Site>('GET', '/api/site').catch(() => undefined),
    ]);
    if (session) get().use(session);
    set({ site, known: true });
  },
  use: (session) => {
    rememberCredentials(session);
    set({ session, known: true });
  },
  leave: async () => {
    await call('DELETE', '/api/sessions/current').catch(() => undefined);
    forgetCredentials();
    set({ session: undefined });
  },
}));

/** An account, not only the anonymous draft session. */
export const useAccount = () => useSession((state) => state.session?.account ?? undefined);
