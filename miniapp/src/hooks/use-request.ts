import { useCallback, useEffect, useRef, useState } from 'react';
import { RequestRunner, type RequestState } from './request-state';

export interface Request<T> extends RequestState<T> {
  reload: () => void;
}

/** Loads when the key changes; a key of `undefined` waits. (react-query never answers on weapp.) */
export function useRequest<T>(key: string | undefined, load: () => Promise<T>): Request<T> {
  const [state, setState] = useState<RequestState<T>>({
    data: undefined,
    problem: undefined,
    loading: !!key,
  });
  const latestLoad = useRef(load);
  const runner = useRef<RequestRunner<T>>();

  useEffect(() => {
    latestLoad.current = load;
  });
  useEffect(() => {
    const mine = new RequestRunner<T>(setState);
    runner.current = mine;
    if (key !== undefined) void mine.run(() => latestLoad.current());
    return () => mine.stop();
  }, [key]);

  const reload = useCallback(() => void runner.current?.run(() => latestLoad.current()), []);
  return { ...state, reload };
}
