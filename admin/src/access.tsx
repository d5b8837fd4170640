import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { AccountView, SessionView } from '@jingkang/shared/api/sessions';
import type { Permission } from '@jingkang/shared/access/permissions';

export interface Access {
  readonly session: SessionView;
  readonly account: AccountView;
  /** Whether the signed-in account holds a permission. Screens ask here; the server decides. */
  readonly may: (permission: Permission) => boolean;
}

const AccessContext = createContext<Access | undefined>(undefined);

interface Props {
  readonly session: SessionView;
  readonly account: AccountView;
  readonly children: ReactNode;
}

export function AccessProvider({ session, account, children }: Props) {
  const access = useMemo<Access>(() => {
    const held = new Set(account.permissions);
    return { session, account, may: (permission) => held.has(permission) };
  }, [session, account]);
  return <AccessContext.Provider value={access}>{children}</AccessContext.Provider>;
}

export function useAccess(): Access {
  const access = useContext(AccessContext);
  if (!access) throw new Error('A page that asks for access stands outside the signed-in part.');
  return access;
}
