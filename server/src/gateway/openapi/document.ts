import type { Type } from '@nestjs/common';
import { type Answers, readAnswers } from './answers';
import { operationOf } from './operations';
import { problemResponses, problemSchema } from './problems';
import { type Route, routesOf } from './routes';
import type { Schemas } from './schemas';

let described: readonly Type[] = [];
let made: Promise<object> | undefined;

/** Names the controllers of the document; done once, where the modules are put together. */
export function describeControllers(controllers: readonly Type[]): void {
  described = controllers;
  made = undefined;
}

export function describedRoutes(): Route[] {
  return routesOf(described);
}

/** The OpenAPI document of the server, from its routes, the rules of its forms and the types of its answers. */
export function apiDocument(): Promise<object> {
  made ??= readAnswers().then((answers) => documentOf(describedRoutes(), answers));
  return made;
}

function documentOf(routes: readonly Route[], answers: Answers): object {
  const forms: Schemas = {};
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes)
    paths[route.path] = {
      ...paths[route.path],
      [route.method.toLowerCase()]: operationOf(route, answers, forms),
    };
  return {
    openapi: '3.1.0',
    info: {
      title: '精康转介平台',
      version: '0.1.0',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths,
    components: {
      schemas: together(forms, { ...answers.schemas, Problem: problemSchema(answers) }),
      responses: problemResponses(),
      securitySchemes: {
        staffCookie: { type: 'apiKey', in: 'cookie', name: 'jk_staff' },
        publicCookie: { type: 'apiKey', in: 'cookie', name: 'jk_public' },
        bearer: { type: 'http', scheme: 'bearer' },
      },
    },
  };
}

/** What is sent has other rules than what is answered: no name may stand for both. */
function together(forms: Schemas, answered: Schemas): Schemas {
  const both = Object.keys(forms).filter((name) => name in answered);
  if (both.length) throw new Error(`Forms that are answered as they are: ${both.join(', ')}.`);
  return { ...forms, ...answered };
}
