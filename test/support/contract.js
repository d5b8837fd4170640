// Holds answers against the OpenAPI document of the server: status, body and kind, with no field that is not described.
import { Ajv2020 } from 'ajv/dist/2020.js';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const day = /^\d{4}-(0\d|1[0-2])-([0-2]\d|3[01])$/;
const moment = /^\d{4}-(0\d|1[0-2])-([0-2]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?Z$/;

/** Takes the schemas of a document as they stand; each is compiled when it is first asked for. */
export function schemasOf(document) {
  // To compile costs more than to look: nothing is unrolled or optimized.
  const lean = { inlineRefs: false, code: { optimize: false } };
  const ajv = new Ajv2020({
    ...lean,
    strict: true,
    allowUnionTypes: true,
    formats: { uuid, date: day, 'date-time': moment },
  });
  ajv.addFormat('binary', true);
  ajv.addVocabulary(Object.keys(document));
  ajv.addSchema(document, 'api', undefined, false);
  return (...path) => {
    const pointer = path.map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1')).join('/');
    const $ref = `api#/${encodeURI(pointer)}`;
    return ajv.getSchema($ref) ?? ajv.compile({ $ref });
  };
}

/** What is wrong with `body`, each with its place. */
export function differencesOf(validate, body) {
  if (validate(body)) return [];
  const told = validate.errors.map(({ instancePath, message, params }) => {
    const what = Object.values(params).filter((value) => typeof value === 'string');
    return `${instancePath || '/'} ${message}${what.length ? `: ${what.join(', ')}` : ''}`;
  });
  return [...new Set(told)];
}

const parts = (path) => path.split('?')[0].split('/').filter(Boolean);
const isName = (part) => part.startsWith('{');

/** What an answer is held against, by the method and the address that was asked. */
export class Contract {
  constructor(document) {
    this.document = document;
    this.schema = schemasOf(document);
    this.routes = Object.entries(document.paths)
      .map(([path, operations]) => ({ path, operations, parts: parts(path) }))
      // A word goes before a name: `/cases/counts` is no case.
      .sort((a, b) => a.parts.filter(isName).length - b.parts.filter(isName).length);
  }

  routeOf(method, address) {
    const asked = parts(address);
    return this.routes.find(
      ({ parts: own, operations }) =>
        operations[method] &&
        own.length === asked.length &&
        own.every((part, at) => isName(part) || part === asked[at]),
    );
  }

  /** Empty where it is as described; else each difference in words. */
  differences({ method, address, status, kind, text }) {
    const route = this.routeOf(method.toLowerCase(), address);
    const responses = route ? route.operations[method.toLowerCase()].responses : undefined;
    if (!responses) return status === 404 ? this.unlike(text, ['components', 'schemas', 'Problem']) : [];
    const response = responses[status];
    if (!response) return [`the status ${status} is not described: ${text.slice(0, 200)}`];
    if (response.$ref) return this.unlike(text, ['components', 'schemas', 'Problem']);
    if (!response.content) return text === '' ? [] : ['nothing is described, and something is answered'];
    const json = response.content['application/json'];
    if (!json?.schema) return kind.split(';')[0] in response.content ? [] : [`${kind} is not described`];
    const place = ['paths', route.path, method.toLowerCase(), 'responses', String(status)];
    return this.unlike(text, [...place, 'content', 'application/json', 'schema']);
  }

  unlike(text, place) {
    try {
      return differencesOf(this.schema(...place), JSON.parse(text));
    } catch (error) {
      if (error instanceof SyntaxError) return ['it is no JSON'];
      throw error;
    }
  }
}
