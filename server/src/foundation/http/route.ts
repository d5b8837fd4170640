import type { Permission } from '@jingkang/shared/access/permissions';
import type { Lifecycle } from '@jingkang/shared/lifecycles/lifecycle';
import { applyDecorators, HttpCode, Post, SetMetadata } from '@nestjs/common';
import type { LimitName } from '../running/limits';

export interface RouteAccess {
  /** Undefined on a route that anyone may use. */
  readonly permission: Permission | undefined;
  /** Undefined: the usual one of its method. */
  readonly limit: LimitName | undefined;
  /** A locked session may use it too. */
  readonly whileLocked: boolean;
}

/** What of a route's access is not usual. */
type More = Partial<Pick<RouteAccess, 'limit' | 'whileLocked'>>;

export const ROUTE_ACCESS = 'jingkang:route-access';

/** The permission a route asks for. Every route has this or `PublicRoute`, or the server does not start. */
export const Permit = (permission: Permission, { limit, whileLocked = false }: More = {}) =>
  SetMetadata(ROUTE_ACCESS, { permission, limit, whileLocked } satisfies RouteAccess);

/** A route that takes an action of a lifecycle: its path, its status and its permission are those of the row. */
export function LifecycleAction<State extends string, Action extends string, Facts>(
  { name, actions }: Lifecycle<State, Action, Facts>,
  action: NoInfer<Action>,
  more?: More,
): MethodDecorator {
  const { by } = actions[action];
  if (by === 'system') throw new Error(`${name}.${action} is for nobody to ask for.`);
  return applyDecorators(Post(`:id/actions/${action}`), HttpCode(200), Permit(by, more));
}

/** A route anyone may use; it says by which row of `limits.ts` it is limited. */
export const PublicRoute = (limit: Exclude<LimitName, 'probe'>) =>
  SetMetadata(ROUTE_ACCESS, { permission: undefined, limit, whileLocked: false } satisfies RouteAccess);

/** A route for machines that watch the server: it answers from memory, and nothing of the database stands before it. */
export const ProbeRoute = () =>
  SetMetadata(ROUTE_ACCESS, {
    permission: undefined,
    limit: 'probe',
    whileLocked: false,
  } satisfies RouteAccess);
