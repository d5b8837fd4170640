import type { FormRoute } from './form-faults';

/** Bodies of just under the megabyte that is taken, each as much work as it can be made. */

const MOST = 1_000_000;
type Body = FormRoute['body'];

const isForm = (value: unknown): value is Body =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isNested = (value: unknown) => isForm(value) || (Array.isArray(value) && isForm(value[0]));

/** A list with as many of these as fit. */
const listOf = (item: string) =>
  `[${Array(Math.floor(MOST / (item.length + 1)))
    .fill(item)
    .join(',')}]`;
const names = `{${Array.from({ length: 80_000 }, (_, at) => `"n${at}":1`).join(',')}}`;
const deep = `${'['.repeat(MOST / 2)}${']'.repeat(MOST / 2)}`;
const values: Readonly<Record<string, string>> = {
  'a list of empty forms': listOf('{}'),
  'a list of lists': listOf('[]'),
  'a list with a list of forms': `[${listOf('{}')}]`,
  'a hundred thousand names': names,
  'a list of texts': listOf('"a"'),
  'lists half a million deep': deep,
  'a text of a million letters': `"${'a'.repeat(MOST)}"`,
  'a number of a million digits': '9'.repeat(MOST),
};
/** Of what a rule says no to at once, one is enough. */
const plainValues = ['a list of texts', 'a text of a million letters'];

const HOLE = '"HOLE"';

/** The paths to the fields of a body, those of its forms and of the first form in its lists included. */
function pathsOf(
  value: unknown,
  path: readonly string[] = [],
): { path: readonly string[]; nested: boolean }[] {
  if (Array.isArray(value)) return isForm(value[0]) ? pathsOf(value[0], [...path, '0']) : [];
  if (!isForm(value)) return [];
  return Object.entries(value).flatMap(([name, one]) => [
    { path: [...path, name], nested: isNested(one) },
    ...pathsOf(one, [...path, name]),
  ]);
}

function withHole(value: unknown, [name, ...rest]: readonly string[]): unknown {
  if (name === undefined) return 'HOLE';
  if (Array.isArray(value)) return [withHole(value[0], rest)];
  return { ...(value as Body), [name]: withHole((value as Body)[name], rest) };
}

/** For each form of the body and each list of forms all of these values, for one plain field two, and the body itself. */
export function hostileBodies(body: Body): { what: string; text: () => string }[] {
  const paths = pathsOf(body);
  const plain = paths.filter(({ nested }) => !nested).slice(0, 1);
  const filled = [...paths.filter(({ nested }) => nested), ...plain].flatMap(({ path, nested }) =>
    Object.keys(values)
      .filter((what) => nested || plainValues.includes(what))
      .map((what) => {
        const text = () => JSON.stringify(withHole(body, path)).replace(HOLE, () => values[what] ?? '');
        return { what: `${path.join('.')}: ${what}`, text };
      }),
  );
  const whole = [
    { what: 'the body: a hundred thousand names', text: () => names },
    { what: 'the body: lists half a million deep', text: () => deep },
  ];
  return [...filled, ...whole];
}
