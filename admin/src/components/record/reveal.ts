import { useCallback, useEffect, useMemo, useState } from 'react';

type Values = Readonly<Record<string, string>>;
const none: Values = {};
const shownFor = 2 * 60_000;

export interface Revealed {
  readonly values: Values;
  readonly show: (values: Values) => void;
  readonly hide: () => void;
}

/** Values revealed with a reason: kept for the open record only, and for two minutes at most. */
export function useRevealed(): Revealed {
  const [values, setValues] = useState(none);
  useEffect(() => {
    if (values === none) return undefined;
    const timer = setTimeout(() => setValues(none), shownFor);
    return () => clearTimeout(timer);
  }, [values]);
  const show = useCallback((more: Values) => setValues((known) => ({ ...known, ...more })), []);
  const hide = useCallback(() => setValues(none), []);
  return useMemo(() => ({ values, show, hide }), [values, show, hide]);
}
