import { useCallback, useEffect, useRef, useState } from 'react';
import { same } from '@jingkang/shared/editing/merged-edit';
import type { ClashView } from '@jingkang/shared/api/common';
import type { WriteKey } from '@jingkang/shared/api/routes';
import { write } from '../api/call';
import { lock } from '../api/lock';
import { asProblem, type ProblemError } from '../api/problem';
import { useAskBeforeLeaving } from './use-ask-before-leaving';

const quietFor = 1200;
const againAfter = 8000;

/** It may go well the next time, without anybody doing anything. */
const mayPass = (problem: ProblemError | undefined) => problem?.status === 0 || (problem?.status ?? 0) >= 500;

export interface Autosave {
  /** Something was typed: it is saved after a moment of quiet. */
  readonly touch: () => void;
  /** Saves what is left and answers the version, or undefined when it did not work. */
  readonly flush: () => Promise<number | undefined>;
  readonly savedAt: string;
  readonly waiting: boolean;
  readonly problem: ProblemError | undefined;
  /** Somebody else has written there too, and the person has decided. */
  readonly decided: (clash: ClashView) => void;
}

type DraftKey = Extract<WriteKey, `PUT ${string}/{id}/draft`>;

interface Stored {
  readonly id: string;
  readonly fields: object;
  readonly version: number;
  readonly savedAt: string;
}

/**
 * Keeps the draft in step with the form, one save at a time; tried again by itself where the network fails, for
 * the version makes a repeat harmless and the page says all along that it is not saved. It ends with the page.
 */
export function useAutosave(key: DraftKey, draft: Stored, read: () => object): Autosave {
  const { id } = draft;
  const version = useRef(draft.version);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const pending = useRef(false);
  const again = useRef<() => void>();
  const screen = useRef<AbortController>();
  const known = useRef<object>(draft.fields);
  const seen = useRef<Record<string, unknown>>({});
  const [savedAt, setSavedAt] = useState(draft.savedAt);
  const [waiting, setWaiting] = useState(false);
  const [problem, setProblem] = useState<ProblemError>();

  const save = useCallback(async (): Promise<number | undefined> => {
    const { signal } = screen.current ?? {};
    if (!signal || signal.aborted) return undefined;
    if (!pending.current) return version.current;
    pending.current = false;
    try {
      const fields = changedIn(known.current, read());
      const body = { version: version.current, fields, base: known.current, seen: seen.current };
      const saved = await write(signal, key, { params: { id }, body });
      version.current = saved.version;
      known.current = { ...known.current, ...fields };
      setSavedAt(saved.savedAt);
      setProblem(undefined);
      setWaiting(pending.current);
      return saved.version;
    } catch (error) {
      pending.current = true;
      const found = asProblem(error);
      setProblem(found);
      if (mayPass(found) && !signal.aborted) {
        clearTimeout(timer.current);
        timer.current = setTimeout(() => again.current?.(), againAfter);
      }
      return undefined;
    }
  }, [key, id, read]);

  const flush = useCallback((): Promise<number | undefined> => {
    clearTimeout(timer.current);
    const turn = line.current.then(save);
    line.current = turn;
    return turn;
  }, [save]);

  useEffect(() => {
    again.current = () => void flush();
  }, [flush]);

  const touch = useCallback(() => {
    pending.current = true;
    setWaiting(true);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), quietFor);
  }, [flush]);

  // Whoever leaves has seen it saved, or has said that it may go: nothing is sent from a page that is left.
  useEffect(() => {
    const here = new AbortController();
    screen.current = here;
    return () => {
      clearTimeout(timer.current);
      here.abort();
    };
  }, []);
  const isUnsaved = useCallback(() => pending.current, []);
  useAskBeforeLeaving(isUnsaved, flush);
  // What the lock has held back goes on by itself.
  useEffect(
    () =>
      lock.subscribe(() => {
        if (lock.get() || !pending.current) return;
        setProblem((found) => (found?.code === 'locked' ? undefined : found));
        void flush();
      }),
    [flush],
  );
  const decided = useCallback(
    ({ field, theirs }: ClashView) => {
      seen.current = { ...seen.current, [field]: theirs };
      touch();
    },
    [touch],
  );
  return { touch, flush, savedAt, waiting, problem, decided };
}

/** The server puts what is sent over what it has: only what was changed is sent, and as null what was emptied. */
function changedIn(known: object, fields: object): object {
  const before = new Map<string, unknown>(Object.entries(known));
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([name, value]) => !same(before.get(name), value))
      .map(([name, value]) => [name, value ?? null]),
  );
}
