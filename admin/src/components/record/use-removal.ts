import { asProblem } from '../../api/problem';
import { useWrite } from '../../api/use-write';

/** Takes a file away again that one has brought and not handed in yet. */
export function useRemoval(path: string, onRemoved: (id: string) => void) {
  const removing = useWrite({
    send: (id: string, write) => write('DELETE', `${path}/${id}`),
    onSuccess: (_, removed) => onRemoved(removed),
  });
  return { remove: (id: string) => removing.mutate(id), problem: asProblem(removing.error) };
}
