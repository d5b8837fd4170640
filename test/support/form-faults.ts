import type { Sender } from './request';

type Body = Readonly<Record<string, any>>;

export interface FormRoute {
  readonly route: string;
  readonly by: Sender;
  /** A body whose every rule is kept. */
  readonly body: Body;
  /** Paths that may stay empty; `contents.*` for everything below one. */
  readonly optional: readonly string[];
}

export interface Fault {
  readonly what: string;
  /** The path of the field that has to be named. */
  readonly path: string;
  readonly body: Body;
}

/** Where a fault may be told: at the field, at the first of a list, or at the list whose rule speaks for the whole. */
export function placesOf(path: string): string[] {
  const parts = path.split('.');
  const lists = parts.flatMap((part, at) => (part === '0' ? [parts.slice(0, at).join('.')] : []));
  return [path, `${path}.0`, ...lists];
}

type Bad = readonly [what: string, value: unknown];

/** Each field of a body once missing, of a wrong type, over-long and with a control character, in lists of forms too. */
export function faultsOf({ body, optional }: Pick<FormRoute, 'body' | 'optional'>): Fault[] {
  const mayBeEmpty = (path: string) =>
    optional.some((one) => one === path || (one.endsWith('.*') && path.startsWith(one.slice(0, -1))));
  return leavesOf(body).flatMap(({ path, value }) => {
    const bad = mayBeEmpty(path) ? wrongFor(value) : [...missing, ...wrongFor(value)];
    return bad.map(([what, wrong]) => ({ what, path, body: put(body, path.split('.'), wrong) }));
  });
}

const missing: readonly Bad[] = [
  ['missing', undefined],
  ['null', null],
];
const more = 101;

function wrongFor(value: unknown): Bad[] {
  const wrong = (...values: unknown[]): Bad[] => values.map((one) => ['wrong type', one]);
  if (typeof value === 'string')
    return [
      ['over-long', 'a'.repeat(3_000)],
      ['control character', `${value}\u0000`],
      ...wrong({ $ne: value }, [value, value]),
    ];
  if (typeof value === 'number') {
    const wrongWhole = Number.isInteger(value) ? [1.5, -1] : [];
    return wrong(...wrongWhole, String(value), {});
  }
  if (isListOfForms(value))
    return [
      ...wrong('text', { 0: value[0] }, ['text'], [null], [[]]),
      ['too many', Array(more).fill(value[0])],
    ];
  if (Array.isArray(value)) return wrong('text', { 0: value[0] as unknown }, [{}]);
  return wrong('yes', { a: 1 });
}

const isForm = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isListOfForms = (value: unknown): value is Record<string, unknown>[] =>
  Array.isArray(value) && value.length > 0 && value.every(isForm);

/** A list of forms is a leaf itself, and its first form is looked into. */
function leavesOf(body: Body, prefix = ''): { path: string; value: unknown }[] {
  return Object.entries(body).flatMap(([key, value]: [string, unknown]) => {
    const path = prefix + key;
    if (isForm(value)) return leavesOf(value, `${path}.`);
    const inner = isListOfForms(value) ? leavesOf(value[0] ?? {}, `${path}.0.`) : [];
    return [{ path, value }, ...inner];
  });
}

function put(body: Body, [first = '', ...rest]: readonly string[], value: unknown): Body {
  const inner: unknown = body[first];
  if (rest.length === 0) return { ...body, [first]: value };
  const [index = '', ...below] = rest;
  const changed = Array.isArray(inner)
    ? inner.map((one: Body, at) => (String(at) === index ? put(one, below, value) : one))
    : put(inner as Body, rest, value);
  return { ...body, [first]: changed };
}
