export interface Ending {
  readonly signal: AbortSignal;
  /** It is over: nothing is left to end. */
  readonly settle: () => void;
}

/** Ends with another signal, or after a while. (AbortSignal.any is not in every browser that we serve.) */
export function endedBy(other: AbortSignal | undefined, patience: number): Ending {
  const own = new AbortController();
  const end = () => own.abort();
  const timer = setTimeout(end, patience);
  if (other?.aborted) end();
  other?.addEventListener('abort', end);
  const settle = () => {
    clearTimeout(timer);
    other?.removeEventListener('abort', end);
  };
  return { signal: own.signal, settle };
}
