import { useCallback, useState } from 'react';
import { offline, Problem } from '../api/problem';

export interface Work {
  busy: boolean;
  problem: Problem | undefined;
  setProblem: (problem: Problem | undefined) => void;
  /** Runs one thing at a time and keeps its refusal; answers whether it was done. */
  run: (work: () => Promise<void>) => Promise<Problem | undefined>;
}

export function useWork(): Work {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const run = useCallback(async (work: () => Promise<void>) => {
    setBusy(true);
    setProblem(undefined);
    let refusal: Problem | undefined;
    try {
      await work();
    } catch (error) {
      refusal = error instanceof Problem ? error : offline();
      setProblem(refusal);
    }
    setBusy(false);
    return refusal;
  }, []);
  return { busy, problem, setProblem, run };
}
