import { useCallback, useEffect, useRef, useState } from 'react';
import type { AttachmentView } from '@jingkang/shared/api/common';
import { write, type Write } from '../api/call';
import { offline, Problem } from '../api/problem';
import type { UploadTarget } from '../platform/element-props';
import { type ChosenPhoto, uploadPhoto } from '../platform/photos';

export type Upload = (photo: ChosenPhoto, to: UploadTarget) => Promise<AttachmentView>;

export interface Work {
  busy: boolean;
  problem: Problem | undefined;
  setProblem: (problem: Problem | undefined) => void;
  /** Runs one thing at a time and keeps its refusal; answers whether it was done. */
  run: (work: (write: Write, upload: Upload) => Promise<void>) => Promise<Problem | undefined>;
}

/**
 * The one way to change something from a page. It is tried at once and once, and a second press while it runs is none.
 * Once the page is left nothing more is sent.
 */
export function useWork(): Work {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const running = useRef(false);
  const left = useRef(false);
  useEffect(() => {
    left.current = false;
    return () => {
      left.current = true;
    };
  }, []);

  const run = useCallback(async (work: (write: Write, upload: Upload) => Promise<void>) => {
    if (running.current) return undefined;
    running.current = true;
    setBusy(true);
    setProblem(undefined);
    let refusal: Problem | undefined;
    const whileHere =
      <Given extends unknown[], Answer>(send: (...given: Given) => Promise<Answer>) =>
      (...given: Given) =>
        left.current ? Promise.reject<Answer>(pageLeft()) : send(...given);
    try {
      await work(whileHere(write) as Write, whileHere(uploadPhoto));
    } catch (error) {
      refusal = error instanceof Problem ? error : offline();
      setProblem(refusal);
    }
    running.current = false;
    setBusy(false);
    return refusal;
  }, []);
  return { busy, problem, setProblem, run };
}

const pageLeft = () => new Problem(0, 'left', '没有办完就离开了这一页，请再试一次。');
