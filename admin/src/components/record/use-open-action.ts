import { useState } from 'react';
import type { ActionView } from '@jingkang/shared/api/common';

/**
 * The action whose form is open. It stays open when a change by others takes the action away: what was typed
 * must not vanish, and the server says why it is not possible any more.
 */
export function useOpenAction(
  actions: readonly ActionView[],
  open: string | undefined,
): ActionView | undefined {
  const [held, setHeld] = useState<ActionView>();
  const offered = actions.find(({ action, allowed }) => action === open && allowed);
  if (offered && offered !== held) setHeld(offered);
  return offered ?? (held?.action === open ? held : undefined);
}
