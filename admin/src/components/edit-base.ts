import { useMemo, useRef } from 'react';
import type { ClashView } from '@jingkang/shared/api/common';

export interface EditBase {
  /** What a save sends along, so that only what was changed here is changed. */
  readonly sentAlong: () => { readonly base: object; readonly seen: object };
  /** From here on the form begins with these values: they were read, or have just been saved. */
  readonly beginWith: (values: object) => void;
  /** The person has read what somebody else wrote there, and decided. */
  readonly decided: (clash: ClashView) => void;
}

/** What stood in a form before anything was typed in it. It stays while others save and the record is read anew. */
export function useEditBase(initial: object): EditBase {
  const base = useRef(initial);
  const seen = useRef<Record<string, unknown>>({});
  return useMemo(
    () => ({
      sentAlong: () => ({ base: base.current, seen: seen.current }),
      beginWith: (values) => {
        base.current = values;
        seen.current = {};
      },
      decided: ({ field, theirs, theirsWords }) => {
        seen.current = { ...seen.current, [field]: theirs === undefined ? theirsWords : theirs };
      },
    }),
    [],
  );
}
