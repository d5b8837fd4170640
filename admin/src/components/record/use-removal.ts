import type { FilePlace } from '../../api/files';
import { asProblem } from '../../api/problem';
import { useWrite } from '../../api/use-write';

/** Takes a file away again that one has brought and not handed in yet. */
export function useRemoval({ of, id }: FilePlace, onRemoved: (id: string) => void) {
  const removing = useWrite({
    send: (fileId: string, write) =>
      of === '/applications'
        ? write('DELETE /attachments/{id}', { params: { id: fileId } })
        : write(`DELETE ${of}/{id}/files/{fileId}`, { params: { id, fileId } }),
    onSuccess: (_, removed) => onRemoved(removed),
  });
  return { remove: (fileId: string) => removing.mutate(fileId), problem: asProblem(removing.error) };
}
