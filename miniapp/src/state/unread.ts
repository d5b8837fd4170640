import { create } from 'zustand';
import { call } from '../api/call';

interface Unread {
  unread: number;
  refresh: () => Promise<void>;
}

export const useUnread = create<Unread>()((set) => ({
  unread: 0,
  refresh: async () => {
    const asked = call('GET /notices/unread', { byItself: true });
    const answer = await asked.catch(() => ({ count: 0 }));
    set({ unread: answer.count });
  },
}));
