import { create } from 'zustand';
import { call } from '../api/call';

interface Unread {
  unread: number;
  refresh: () => Promise<void>;
}

export const useUnread = create<Unread>()((set) => ({
  unread: 0,
  refresh: async () => {
    const answer = await call<{ count: number }>('GET', '/api/notices/unread').catch(() => ({ count: 0 }));
    set({ unread: answer.count });
  },
}));
