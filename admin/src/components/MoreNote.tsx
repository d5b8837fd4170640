import { moreWords, type ShortList } from '@jingkang/shared/api/shown-at-most';

/** That a list may go on beyond what is shown, and how to find the rest. */
export function MoreNote({ list, count }: { readonly list: ShortList; readonly count: number }) {
  const words = moreWords(list, count);
  return words ? (
    <p className="soft" role="status">
      {words}
    </p>
  ) : null;
}
