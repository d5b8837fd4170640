import { permissions } from '@jingkang/shared/access/permissions';
import type { Answers, RouteAnswer } from './answers';
import { refusalReference } from './problems';
import { keyOf, limitOf, type Route } from './routes';
import { type Schema, schemaOf, type Schemas } from './schemas';

/** Routes besides the contract: documents, each with its kind. */
const documents: Readonly<Record<string, string>> = {
  'GET /openapi.json': 'application/json',
  'GET /docs': 'text/html',
};
/** What is kept of photos and scans, and the drawing of a signature. */
const fileTypes = { 'image/jpeg': {}, 'image/png': {}, 'application/pdf': {} };
const nothing: RouteAnswer = { answers: null };

/** A route as the document tells it; forms that it takes are added to `schemas`. */
export function operationOf(route: Route, { routes }: Answers, schemas: Schemas): object {
  const permission = route.access?.permission;
  const answer = routes[keyOf(route)] ?? nothing;
  return {
    operationId: `${route.controller.replace(/Controller$/, '')}.${route.handler}`,
    tags: [route.path.split('/')[2]],
    security: permission ? [{ staffCookie: [] }, { publicCookie: [] }, { bearer: [] }] : [],
    'x-permission': permission ?? null,
    'x-roles': permission ? permissions[permission] : null,
    'x-limits': limitOf(route)?.windows ?? [],
    parameters: parametersOf(route, answer, schemas),
    ...bodyOf(route, schemas),
    responses: {
      [route.status]: { description: 'Done', ...contentOf(route, answer) },
      ...Object.fromEntries(refusalsOf(route).map((status) => [status, refusalReference(status)])),
    },
  };
}

function contentOf(route: Route, { answers }: RouteAnswer): object {
  const kind = documents[keyOf(route)];
  if (kind) return { content: { [kind]: {} } };
  if (answers === true) return { content: fileTypes };
  return answers ? { content: { 'application/json': { schema: answers } } } : {};
}

/** A probe is refused by what it tells alone. What is closed to whoever asks is not there, public or not. */
function refusalsOf({ access, method, input }: Route): string[] {
  if (access?.limit === 'probe') return ['503'];
  if (method !== 'GET') return ['400', '401', '403', '404', '409', '413', '415', '422', '429', '500', '503'];
  return [
    ...(access?.permission ? ['401', '409'] : []),
    ...(input ? ['422'] : []),
    ...['404', '429', '500', '503'],
  ];
}

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

const schemaFor = ({ input }: Route, schemas: Schemas): Schema =>
  input ? schemaOf(input.form, schemas) : {};

const attemptKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description: 'Of each attempt one: with the same it is done once, however often it is sent',
  schema: { type: 'string', pattern: '^[\\w-]{16,64}$' },
};

function parametersOf(route: Route, { once }: RouteAnswer, schemas: Schemas): object[] {
  return [
    ...pathParameters(route.path),
    ...(route.input?.place === 'query' ? queryParameters(schemaFor(route, schemas), schemas) : []),
    ...(once ? [attemptKey] : []),
  ];
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
