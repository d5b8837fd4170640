import type { Permission } from '@jingkang/shared/access/permissions';
import { SetMetadata } from '@nestjs/common';

export interface PublicLimit {
  /** Requests one address may make within the window. */
  readonly times: number;
  readonly seconds: number;
}

export type RouteAccess =
  { readonly permission: Permission } | { readonly limit: PublicLimit } | { readonly probe: true };

export const ROUTE_ACCESS = 'jingkang:route-access';

/** The permission a route asks for. Every route has this or `PublicRoute`, or the server does not start. */
export const Permit = (permission: Permission) =>
  SetMetadata(ROUTE_ACCESS, { permission } satisfies RouteAccess);

/** A route anyone may use, with how often one address may. */
export const PublicRoute = (limit: PublicLimit) => SetMetadata(ROUTE_ACCESS, { limit } satisfies RouteAccess);

/** A route for machines that watch the server: it answers from memory, and nothing of the database stands before it. */
export const ProbeRoute = () => SetMetadata(ROUTE_ACCESS, { probe: true } satisfies RouteAccess);

/** For reads that a page makes on opening. */
export const readLimit: PublicLimit = { times: 240, seconds: 60 };
/** For what costs something or could be guessed at. */
export const writeLimit: PublicLimit = { times: 20, seconds: 60 };
