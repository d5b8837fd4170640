import 'reflect-metadata';
import { RequestMethod, type Type } from '@nestjs/common';
import { HTTP_CODE_METADATA, METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { FORM_INPUT, type FormInput } from '../../foundation/http/bodies/form-input';
import { type LimitRow, limits, usualLimit } from '../../foundation/running/limits';
import { ROUTE_ACCESS, type RouteAccess } from '../../foundation/http/route';
import { FILE_INPUT } from '../../foundation/http/bodies/uploaded-file';

/** A route as its controller declares it. */
export interface Route {
  readonly method: string;
  /** With parameters in braces: `/api/applications/{id}`. */
  readonly path: string;
  readonly controller: string;
  readonly handler: string;
  readonly access: RouteAccess | undefined;
  readonly input: FormInput | undefined;
  readonly takesFile: boolean;
  readonly status: number;
}

/** As the contract names it: `GET /applications/{id}`. */
export const keyOf = ({ method, path }: Pick<Route, 'method' | 'path'>) =>
  `${method} ${path.replace(/^\/api/, '')}`;

type Handler = object;

/** Every route of these controllers, read from the decorators that make them. */
export function routesOf(controllers: readonly Type[]): Route[] {
  return controllers.flatMap((controller) => {
    const base = String(Reflect.getMetadata(PATH_METADATA, controller) ?? '');
    const prototype = controller.prototype as Record<string, unknown>;
    return Object.getOwnPropertyNames(prototype)
      .map((handler) => [handler, prototype[handler]] as const)
      .filter(
        (pair): pair is readonly [string, Handler] =>
          typeof pair[1] === 'function' && isRoute(pair[1] as Handler),
      )
      .map(([handler, method]) => routeOf(controller, base, handler, method));
  });
}

function isRoute(method: Handler): boolean {
  return Reflect.getMetadata(METHOD_METADATA, method) !== undefined;
}

function routeOf(controller: Type, base: string, handler: string, method: Handler): Route {
  const verb = RequestMethod[Reflect.getMetadata(METHOD_METADATA, method) as number] ?? 'GET';
  const own = String(Reflect.getMetadata(PATH_METADATA, method) ?? '');
  const path = ['api', base, own].flatMap((part) => part.split('/')).filter(Boolean);
  const standard = verb === 'POST' ? 201 : 200;
  return {
    method: verb,
    path: `/${path.map((part) => part.replace(/^:(\w+)$/, '{$1}')).join('/')}`,
    controller: controller.name,
    handler,
    access: Reflect.getMetadata(ROUTE_ACCESS, method) as RouteAccess | undefined,
    input: Reflect.getMetadata(FORM_INPUT, controller.prototype as object, handler) as FormInput | undefined,
    takesFile: Reflect.getMetadata(FILE_INPUT, method) === true,
    status: (Reflect.getMetadata(HTTP_CODE_METADATA, method) as number | undefined) ?? standard,
  };
}

/** Routes that do not say who may use them. The server does not start while there are any. */
export function undeclared(routes: readonly Route[]): string[] {
  return routes.filter(({ access }) => !access).map(({ method, path }) => `${method} ${path}`);
}

/** The row a route is limited by; undefined when it names one that is not there. */
export function limitOf({ method, access, takesFile }: Route): LimitRow | undefined {
  const rows: Readonly<Record<string, LimitRow>> = limits;
  return rows[access?.limit ?? usualLimit(method, takesFile)];
}

/** Routes without a limit, or with one that lets anything pass. The server does not start while there are any. */
export function unlimited(routes: readonly Route[]): string[] {
  return routes
    .filter((route) => {
      const row = limitOf(route);
      const counted = row?.windows.every(({ times, seconds }) => times > 0 && seconds > 0);
      return !counted || (!row?.windows.length && row !== limits.probe);
    })
    .map(({ method, path }) => `${method} ${path}`);
}
