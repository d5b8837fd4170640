import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ProblemError } from './problem';
import { sessionQuery } from './session';

/**
 * Once the server says that nobody is signed in, every page gives way to the sign-in. Where another tab has unlocked,
 * the token is a new one: it is fetched, and the person may send again what was refused.
 */
const onError = (error: unknown) => {
  if (!(error instanceof ProblemError)) return;
  const { queryKey } = sessionQuery;
  if (error.status === 401 && error.code === 'unauthenticated') queryClient.setQueryData(queryKey, null);
  if (error.code === 'csrf') void queryClient.refetchQueries({ queryKey });
};

const mayPassOnRetry = (error: unknown) => error instanceof ProblemError && [0, 503].includes(error.status);

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: { staleTime: 10_000, retry: (count, error) => count < 1 && mayPassOnRetry(error) },
    // What someone presses is tried at once: held back until the network returns, it would look like nothing, and be
    // done when nobody expects it.
    mutations: { retry: false, networkMode: 'always' },
  },
});
