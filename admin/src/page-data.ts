import type { ReactNode } from 'react';
import type { Permission } from '@jingkang/shared/access/permissions';

/** What the menu and the gate know of a page. */
declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    readonly label?: string;
    readonly icon?: ReactNode;
    /** Asked before the page is shown; pages without one are open to everyone who is signed in. */
    readonly permission?: Permission;
  }
}
