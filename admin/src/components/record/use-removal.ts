import { useMutation } from '@tanstack/react-query';
import { call } from '../../api/call';
import { asProblem } from '../../api/problem';

/** Takes a file away again that one has brought and not handed in yet. */
export function useRemoval(path: string, onRemoved: (id: string) => void) {
  const removing = useMutation({
    mutationFn: (id: string) => call('DELETE', `${path}/${id}`),
    onSuccess: (_, removed) => onRemoved(removed),
  });
  return { remove: (id: string) => removing.mutate(id), problem: asProblem(removing.error) };
}
