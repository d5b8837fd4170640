import { useQueryClient } from '@tanstack/react-query';
import type { ActionView } from '@jingkang/shared/api/common';
import { asProblem } from '../../api/problem';
import { useWrite } from '../../api/use-write';
import type { ActionKey, Target } from './actions';
import { refreshWith } from './refresh';

/** An action done at a click: nothing has to be filled in and nothing is lost by it. */
export function useOneClick({ collection, id, version }: Target, onDone: (action: ActionView) => void) {
  const client = useQueryClient();
  const doing = useWrite({
    send: ({ action }: ActionView, write) =>
      write(`POST ${collection}/{id}/actions/${action}` as ActionKey, { params: { id }, body: { version } }),
    onSuccess: (_, action) => onDone(action),
    onSettled: () => refreshWith(client, collection),
  });
  return {
    act: doing.mutate,
    busy: doing.isPending ? doing.variables.action : undefined,
    problem: asProblem(doing.error),
  };
}
