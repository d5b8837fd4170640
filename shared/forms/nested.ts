import { ValidateNested } from 'class-validator';
import { rule } from './rule';

type FormClass = new () => object;
const nestedForms = new Map<unknown, Map<string, () => FormClass>>();

/** A property that is itself a form. A missing or wrong object is refused like a missing text. */
export function Nested(of: () => FormClass, label: string): PropertyDecorator {
  return (prototype, key) => {
    const known = nestedForms.get(prototype.constructor) ?? new Map<string, () => FormClass>();
    nestedForms.set(prototype.constructor, known.set(String(key), of));
    rule('nested', { of, label }, (value) => {
      if (value === undefined || value === null) return `请填写${label}。`;
      return typeof value === 'object' && !Array.isArray(value) ? undefined : `${label}不对，请重新填写。`;
    })(prototype, key);
    ValidateNested({ message: `${label}里有内容需要改正。` })(prototype, key);
  };
}

/** With those of the form it extends. */
export function nestedFormsOf(form: unknown): ReadonlyMap<string, () => FormClass> {
  const own = nestedForms.get(form) ?? new Map<string, () => FormClass>();
  if (typeof form !== 'function') return own;
  return new Map([...nestedFormsOf(Object.getPrototypeOf(form)), ...own]);
}

/** A property that is a list of forms, each checked like a form of its own; its problems come as `items.0.name`. */
export function NestedList(
  of: () => FormClass,
  label: string,
  { min = 0, max }: { min?: number; max: number },
): PropertyDecorator {
  return (prototype, key) => {
    const known = nestedForms.get(prototype.constructor) ?? new Map<string, () => FormClass>();
    nestedForms.set(prototype.constructor, known.set(String(key), of));
    rule('nestedList', { of, label, minItems: min, maxItems: max }, (value, { draft }) => {
      if (value === undefined || value === null) return draft ? undefined : `请填写${label}。`;
      if (
        !Array.isArray(value) ||
        value.some((one) => typeof one !== 'object' || one === null || Array.isArray(one))
      )
        return `${label}不对，请重新填写。`;
      if (value.length > max) return `${label}最多${max}项，请减少。`;
      return !draft && value.length < min ? `${label}至少要有${min}项。` : undefined;
    })(prototype, key);
    ValidateNested({ each: true, message: `${label}里有内容需要改正。` })(prototype, key);
  };
}
