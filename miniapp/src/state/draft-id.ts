import { stored } from './stored';

const storageKey = 'jk.draft';

/** The device keeps this opaque id and nothing that was typed. */
export const draftId = {
  read: (): string | undefined => {
    const id = stored.read(storageKey);
    return typeof id === 'string' && id ? id : undefined;
  },
  keep: (id: string) => stored.keep(storageKey, id, '手机没有记住这份草稿。它在“我的事项”里。'),
  forget: () => stored.forget(storageKey, '手机还记着这份草稿。可以不用管它。'),
};
