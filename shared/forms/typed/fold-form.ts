import { isObject } from '../bounds';
import { nestedFormsOf } from '../nested';
import { foldField } from './fields';

/** What was typed into a form, with the forms inside it, as it is judged, stored and hashed. */
export function foldForm<Values extends object>(FormClass: unknown, values: Values): Values {
  const nested = nestedFormsOf(FormClass);
  const folded = Object.entries(values).map(([field, value]: [string, unknown]) => {
    const inside = nested.get(field)?.of();
    const form = values as Readonly<Record<string, unknown>>;
    return [field, inside ? foldInside(inside, value) : foldField(FormClass, field, value, form)];
  });
  return Object.fromEntries(folded) as Values;
}

function foldInside(FormClass: unknown, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => (isObject(one) ? foldForm(FormClass, one) : one));
  return isObject(value) ? foldForm(FormClass, value) : value;
}
