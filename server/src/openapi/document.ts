import { permissions } from '@jingkang/shared/access/permissions';
import type { Type } from '@nestjs/common';
import { limitOf, type Route, routesOf } from './routes';
import { type Schema, schemaOf, type Schemas } from './schemas';

let described: readonly Type[] = [];
let made: object | undefined;

/** Names the controllers of the document; done once, where the modules are put together. */
export function describeControllers(controllers: readonly Type[]): void {
  described = controllers;
  made = undefined;
}

export function describedRoutes(): Route[] {
  return routesOf(described);
}

/** The OpenAPI document of the server, from its routes and the rules of its forms. */
export function apiDocument(): object {
  made ??= documentOf(describedRoutes());
  return made;
}

function documentOf(routes: readonly Route[]): object {
  const schemas: Schemas = { Problem: problemSchema };
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes)
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operationOf(route, schemas) };
  return {
    openapi: '3.1.0',
    info: { title: '精康转介平台', version: '0.1.0', license: { name: 'Apache-2.0' } },
    paths,
    components: {
      schemas,
      securitySchemes: {
        staffCookie: { type: 'apiKey', in: 'cookie', name: 'jk_staff' },
        publicCookie: { type: 'apiKey', in: 'cookie', name: 'jk_public' },
        bearer: { type: 'http', scheme: 'bearer' },
      },
    },
  };
}

function operationOf(route: Route, schemas: Schemas): object {
  const { access, input } = route;
  const permission = access?.permission;
  const probe = access?.limit === 'probe';
  const refusals = permission ? ['401', '404', '429'] : [probe ? '503' : '429'];
  const more = route.method === 'GET' ? [] : ['403', '409', '413', '415', '422', '503'];
  return {
    operationId: `${route.controller.replace(/Controller$/, '')}.${route.handler}`,
    tags: [route.path.split('/')[2]],
    security: permission ? [{ staffCookie: [] }, { publicCookie: [] }, { bearer: [] }] : [],
    'x-permission': permission ?? null,
    'x-roles': permission ? permissions[permission] : null,
    'x-limits': limitOf(route)?.windows ?? [],
    parameters: [
      ...pathParameters(route.path),
      ...(input?.place === 'query' ? queryParameters(schemaFor(route, schemas), schemas) : []),
    ],
    ...bodyOf(route, schemas),
    responses: {
      [route.status]: { description: 'Done' },
      ...Object.fromEntries([...refusals, ...more].map((status) => [status, problemResponse])),
    },
  };
}

const problemResponse = {
  description: 'A refusal with a sentence that says what to do next',
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

const problemSchema: Schema = {
  type: 'object',
  required: ['code', 'message', 'requestId'],
  properties: {
    code: { type: 'string' },
    message: { type: 'string' },
    fields: { type: 'object', additionalProperties: { type: 'string' } },
    data: {},
    requestId: { type: 'string' },
  },
};

function bodyOf(route: Route, schemas: Schemas): object {
  if (route.takesFile) {
    const properties = { kind: { type: 'string' }, file: { type: 'string', format: 'binary' } };
    return {
      requestBody: {
        required: true,
        content: { 'multipart/form-data': { schema: { type: 'object', properties } } },
      },
    };
  }
  if (!route.input || route.input.place === 'query') return {};
  return {
    requestBody: { required: true, content: { 'application/json': { schema: schemaFor(route, schemas) } } },
  };
}

function schemaFor({ input }: Route, schemas: Schemas): Schema {
  return input ? schemaOf(input.form, schemas) : {};
}

function pathParameters(path: string): object[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

function queryParameters(reference: Schema, schemas: Schemas): object[] {
  const name = String(reference.$ref).split('/').at(-1) ?? '';
  const { properties = {}, required = [] } = (schemas[name] ?? {}) as {
    properties?: Record<string, Schema>;
    required?: string[];
  };
  return Object.entries(properties).map(([property, schema]) => ({
    name: property,
    in: 'query',
    required: required.includes(property),
    schema,
  }));
}
