import { foldField, kindOf } from '@jingkang/shared/forms/typed/fields';

export type FormClass = new () => object;

/** What an input shows once it is left: as the form that has the field stores it. */
export function foldLeft(of: readonly FormClass[], field: string, value: unknown): unknown {
  const form = of.find((one) => kindOf(one, field));
  return form ? foldField(form, field, value, {}) : value;
}
