import { accountMark } from '@jingkang/shared/api/account-mark';
import { unsaved } from './unsaved';

const storageKey = 'jingkang.another';
let known: string | undefined;

/** Told once, on the page that comes after: the tab was another account's before. */
export const cameByAnother = sessionStorage.getItem(storageKey) !== null;
sessionStorage.removeItem(storageKey);

/** Whose page this is. Another account may sign in in another tab: what was read and typed here is not theirs. */
export const whose = {
  /** The account as it was last told; a request remembers it, to be compared with its answer. */
  now: (): string | undefined => known,
  is: (accountId: string | undefined) => {
    known = accountId;
  },
  /** Never resolves where the answer is another account's: the page goes. */
  settle: async (asked: string | undefined, answered: string | null): Promise<void> => {
    const changedHere = asked !== known;
    if (asked === undefined || answered === null || changedHere) return;
    if (answered === asked || answered === accountMark.nobody) return;
    sessionStorage.setItem(storageKey, '1');
    document.body.hidden = true;
    unsaved.forget();
    window.location.reload();
    await new Promise(() => undefined);
  },
};
