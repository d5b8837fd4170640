import { useCallback, useState } from 'react';
import { asProblem } from './problem';

export interface AttemptKey {
  readonly key: string;
  /** After a refusal the next try is a new one; after a lost connection it is the same one again. */
  readonly renewAfter: (error: unknown) => void;
  /** It is done, and its screen stays for another. */
  readonly renew: () => void;
}

/** Names one attempt to create something, so that sending it twice creates it once. */
export function useAttemptKey(): AttemptKey {
  const [key, setKey] = useState(() => crypto.randomUUID());
  const renew = useCallback(() => setKey(crypto.randomUUID()), []);
  const renewAfter = useCallback(
    (error: unknown) => {
      if (asProblem(error)?.status !== 0) renew();
    },
    [renew],
  );
  return { key, renewAfter, renew };
}
