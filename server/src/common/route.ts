import type { Permission } from '@jingkang/shared/access/permissions';
import { SetMetadata } from '@nestjs/common';

export interface PublicLimit {
  /** Requests one address may make within the window. */
  readonly times: number;
  readonly seconds: number;
}

interface Permitted {
  readonly permission: Permission;
  /** A locked session may use it too. */
  readonly whileLocked?: boolean;
}

export type RouteAccess = Permitted | { readonly limit: PublicLimit };

export const ROUTE_ACCESS = 'jingkang:route-access';

/** The permission a route asks for. Every route has this or `PublicRoute`, or the server does not start. */
export const Permit = (permission: Permission, more: Omit<Permitted, 'permission'> = {}) =>
  SetMetadata(ROUTE_ACCESS, { permission, ...more } satisfies RouteAccess);

/** A route anyone may use, with how often one address may. */
export const PublicRoute = (limit: PublicLimit) => SetMetadata(ROUTE_ACCESS, { limit } satisfies RouteAccess);

/** For reads that a page makes on opening. */
export const readLimit: PublicLimit = { times: 240, seconds: 60 };
/** For what costs something or could be guessed at. */
export const writeLimit: PublicLimit = { times: 20, seconds: 60 };
