export type Fields = Readonly<Record<string, unknown>>;

export interface Edit {
  /** What stood in the form before anything was typed. */
  readonly base: Fields;
  /** What stands there now. */
  readonly theirs: Fields;
  readonly mine: Fields;
  /** Values of others that were read and decided about, by path: they are as good as what the form began with. */
  readonly seen?: Fields;
  /** Paths ('' is the top) below which a name that is missing in `mine` was not touched. */
  readonly partial?: readonly string[];
}

export interface Clash {
  readonly field: string;
  readonly theirs: unknown;
  readonly mine: unknown;
}

export interface MergedEdit {
  readonly fields: Fields;
  /** Fields that both have changed, each to something else. */
  readonly clashes: readonly Clash[];
}

/** Only what the person changed may change: the fields of a form, field by field, over what others have saved. */
export function mergedEdit(edit: Edit): MergedEdit {
  const clashes: Clash[] = [];
  const { base, theirs, mine } = edit;
  return { fields: merged('', base, theirs, mine, edit, clashes), clashes };
}

function merged(
  at: string,
  base: Fields,
  theirs: Fields,
  mine: Fields,
  edit: Edit,
  clashes: Clash[],
): Fields {
  const partial = edit.partial?.includes(at) ?? false;
  const names = partial ? Object.keys(mine) : [...new Set([...Object.keys(theirs), ...Object.keys(mine)])];
  const fields = names.map((name) => {
    const path = at ? `${at}.${name}` : name;
    const [b, t, m] = [own(base, name), own(theirs, name), own(mine, name)];
    return [name, oneOf(path, b, t, m, edit, clashes)] as const;
  });
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
}

function oneOf(path: string, b: unknown, t: unknown, m: unknown, edit: Edit, clashes: Clash[]): unknown {
  if (same(b, m)) return t;
  if (same(b, t) || same(t, m)) return m;
  if (parts(t) && parts(m))
    return merged(path, parts(b) ?? {}, parts(t) ?? {}, parts(m) ?? {}, edit, clashes);
  const { seen } = edit;
  if (!seen || !Object.hasOwn(seen, path) || !same(seen[path], t))
    clashes.push({ field: path, theirs: t, mine: m });
  return m;
}

const own = (values: Fields, name: string): unknown =>
  Object.hasOwn(values, name) ? values[name] : undefined;

/** The fields inside; what is missing has none. Undefined for what is one value. */
const parts = (value: unknown): Fields | undefined =>
  value === undefined || value === null
    ? {}
    : typeof value === 'object' && !Array.isArray(value)
      ? (value as Fields)
      : undefined;

/** Empty is empty, however it is written; the order of ticked codes says nothing. */
export const same = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other);

const canonical = (value: unknown): string => JSON.stringify(plain(value)) ?? '';

/** No form is as deep; what comes deeper was made to wear this out. */
const deepest = 20;

function plain(value: unknown, depth = 0): unknown {
  if (depth > deepest) return undefined;
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string') return value.trim() || undefined;
  if (Array.isArray(value)) {
    if (value.length === 0) return undefined;
    return value.every((one) => typeof one === 'string')
      ? [...value].sort()
      : value.map((one) => plain(one, depth + 1));
  }
  if (typeof value !== 'object') return value;
  const entries = Object.entries(value)
    .map(([name, part]) => [name, plain(part, depth + 1)] as const)
    .filter(([, part]) => part !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}
