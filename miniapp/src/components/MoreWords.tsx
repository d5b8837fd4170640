import { moreWords, type ShortList } from '@jingkang/shared/api/shown-at-most';
import { Words } from '../platform/elements';

/** That a list may go on beyond what is shown, and how to find the rest. */
export function MoreWords({ list, count }: { list: ShortList; count: number }) {
  const words = moreWords(list, count);
  return words ? <Words className="jk-soft">{words}</Words> : null;
}
