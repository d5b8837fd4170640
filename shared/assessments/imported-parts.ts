import { unwanted } from '../forms/rules';

/** A sentence per place of a definition, by its path. */
export type Problems = Readonly<Record<string, string>>;

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** More than any definition has: what goes on longer is refused as a whole, and not looked at part by part. */
export const mostItems = 100;
export const mostOptions = 12;
const mostNamed = 20;

/** Nothing is dropped silently: what the definition has no place for is named, the first of it where it is much. */
export function superfluousIn(
  given: Readonly<Record<string, unknown>>,
  known: readonly string[],
  prefix: string,
): Problems {
  const others = Object.keys(given)
    .filter((key) => !known.includes(key))
    .slice(0, mostNamed);
  return Object.fromEntries(others.map((key) => [`${prefix}${key}`, `不认识${key}这一项，请去掉。`]));
}

export function textProblem(
  value: unknown,
  path: string,
  label: string,
  max: number,
  optional = false,
): Problems {
  if (value === undefined && optional) return {};
  if (typeof value !== 'string' || value.trim() === '') return { [path]: `请写明${label}。` };
  if (unwanted.test(value)) return { [path]: `${label}里有看不见的特殊字符，请删掉。` };
  return [...value].length > max ? { [path]: `${label}最多${max}个字。` } : {};
}

/** The values that stand more than once; for lists within their bounds. */
export const repeated = (values: readonly unknown[]): unknown[] =>
  values.filter((value, index) => value !== undefined && values.indexOf(value) !== index);

/** The code of an option, whatever it is. */
export const codeOf = (option: unknown): unknown =>
  isRecord(option) && isRecord(option.valueCoding) ? option.valueCoding.code : undefined;

/** One more than there may be, so that it is seen. */
export const optionsOf = (item: unknown): readonly unknown[] =>
  isRecord(item) && isList(item.answerOption) ? item.answerOption.slice(0, mostOptions + 1) : [];
