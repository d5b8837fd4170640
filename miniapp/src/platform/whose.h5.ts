import { leaveUnasked } from './leaving.h5';

const storageKey = 'jk.another';
const tabs = 'BroadcastChannel' in window ? new BroadcastChannel('jingkang.public') : undefined;
let known: string | undefined;

/** Told once, on the page that comes after: the tab was another account's before. */
export const cameByAnother = sessionStorage.getItem(storageKey) !== null;
sessionStorage.removeItem(storageKey);

/** Whose page this is, by the account's id. All tabs of a browser share one session, and any of them may change it. */
export const whoseNow = (): string | undefined => known;

export function whoseIs(accountId: string | undefined): void {
  const changed = known !== undefined && known !== accountId;
  known = accountId;
  if (changed) tabs?.postMessage('changed');
}

/** Another tab says that the session is not what it was: the server is asked, and nobody else believed. */
export function onOtherTabs(look: () => void): () => void {
  tabs?.addEventListener('message', look);
  return () => tabs?.removeEventListener('message', look);
}

/** Never resolves where the answer is another account's: what was read and typed here is not theirs, and goes. */
export async function settleWhose(asked: string | undefined, answered: string | undefined): Promise<void> {
  if (asked === undefined || answered === undefined || asked !== known || answered === asked) return;
  sessionStorage.setItem(storageKey, '1');
  document.body.hidden = true;
  leaveUnasked(() => window.location.reload());
  await new Promise(() => undefined);
}
