import { folds, kindOfRule, type TypedKind } from './kinds';

type Plain = Readonly<Record<string, unknown>>;

/** Longer than any field may be: it is refused as it is. */
const longest = 20_000;
/** So is a list with more rows, and a row with more names. */
const most = 200;

const kinds = new Map<unknown, Map<string, TypedKind>>();

/** Called by each rule as it is put on a field. Rules about the whole form have no kind. */
export function tellKind(prototype: object, field: string | symbol, ruleName: string): void {
  const kind = kindOfRule[ruleName];
  if (!kind) return;
  const own = kinds.get(prototype.constructor) ?? new Map<string, TypedKind>();
  kinds.set(prototype.constructor, own.set(String(field), kind));
}

/** How a field of a form is typed, told by the form itself or one that it extends. */
export function kindOf(form: unknown, field: string): TypedKind | undefined {
  for (let one = form; typeof one === 'function'; one = Object.getPrototypeOf(one)) {
    const kind = kinds.get(one)?.get(field);
    if (kind) return kind;
  }
  return undefined;
}

/** The value of a field as it is judged, stored and hashed. `form` is what the other fields hold. */
export function foldField(FormClass: unknown, field: string, value: unknown, form: Plain): unknown {
  const kind = kindOf(FormClass, field);
  if (!kind || kind === 'picked' || kind === 'secret') return value;
  const fold = (one: unknown) =>
    typeof one === 'string' && one.length <= longest ? folds[kind](one, form) : one;
  if (!Array.isArray(value)) return fold(value);
  return value.length <= most ? value.map((row) => foldRow(row, fold)) : value;
}

/** A row that is no form of its own, such as a day of the holiday table. */
function foldRow(row: unknown, fold: (one: unknown) => unknown): unknown {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return fold(row);
  const entries = Object.entries(row);
  return entries.length <= most
    ? Object.fromEntries(entries.map(([name, value]) => [name, fold(value)]))
    : row;
}
