import { onlineManager, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { staffIdle } from '@jingkang/shared/api/sessions';
import { isUntold, sinceLastHand } from '../../../api/hand';
import { lock } from '../../../api/lock';
import { asProblem } from '../../../api/problem';
import { sessionQuery } from '../../../api/session';
import { LockScreen } from './LockScreen';
import { useTelling } from './use-telling';

const lookEvery = 30_000;

/**
 * Asks the server when nobody was here for the idle time or another tab says so, and draws the lock. On a page without
 * polls it tells that somebody reads or types, too.
 */
export function LockGate() {
  const client = useQueryClient();
  const drawn = useSyncExternalStore(lock.subscribe, lock.get);

  const ask = useCallback(async () => {
    // Whether it is locked cannot be known then, and somebody may be looking.
    if (!onlineManager.isOnline()) return lock.draw();
    return client.fetchQuery({ ...sessionQuery, staleTime: 0 }).catch((error: unknown) => {
      if (asProblem(error)?.status === 0 && sinceLastHand() >= staffIdle) lock.draw();
    });
  }, [client]);

  useEffect(() => lock.onOtherTabs(() => void ask()), [ask]);
  useEffect(() => {
    const look = () => {
      if (!lock.get() && (isUntold() || sinceLastHand() >= staffIdle)) void ask();
    };
    const timer = setInterval(look, lookEvery);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [ask]);
  const untold = drawn?.untold ?? false;
  useTelling(untold);
  const unknown = drawn && !untold && !drawn.who;
  useEffect(() => {
    if (unknown && onlineManager.isOnline()) void ask();
  }, [unknown, ask]);

  return drawn ? <LockScreen who={drawn.who} /> : null;
}
