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

export function nestedFormsOf(form: unknown): ReadonlyMap<string, () => FormClass> {
  return nestedForms.get(form) ?? new Map();
}
