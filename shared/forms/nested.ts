import { ValidateNested } from 'class-validator';
import { rule } from './rule';

type FormClass = new () => object;

export interface NestedForm {
  readonly of: () => FormClass;
  /** Said of what is no form, or a list that holds something else. */
  readonly wrong: string;
  /** Of a list: how many forms it may hold, and what is said of more. */
  readonly list?: { readonly max: number; readonly tooMany: string };
}

const nestedForms = new Map<unknown, Map<string, NestedForm>>();

function register(prototype: object, key: string | symbol, nested: NestedForm): void {
  const known = nestedForms.get(prototype.constructor) ?? new Map<string, NestedForm>();
  nestedForms.set(prototype.constructor, known.set(String(key), nested));
}

/** A property that is itself a form. A missing or wrong object is refused like a missing text. */
export function Nested(of: () => FormClass, label: string): PropertyDecorator {
  return (prototype, key) => {
    const wrong = `${label}不对，请重新填写。`;
    register(prototype, key, { of, wrong });
    rule('nested', { of, label }, (value) => {
      if (value === undefined || value === null) return `请填写${label}。`;
      return typeof value === 'object' && !Array.isArray(value) ? undefined : wrong;
    })(prototype, key);
    ValidateNested({ message: `${label}里有内容需要改正。` })(prototype, key);
  };
}

/** With those of the form it extends. */
export function nestedFormsOf(form: unknown): ReadonlyMap<string, NestedForm> {
  const own = nestedForms.get(form) ?? new Map<string, NestedForm>();
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
    const tooMany = `${label}最多${max}项，请减少。`;
    const wrong = `${label}不对，请重新填写。`;
    register(prototype, key, { of, wrong, list: { max, tooMany } });
    rule('nestedList', { of, label, minItems: min, maxItems: max }, (value, { draft }) => {
      if (value === undefined || value === null) return draft ? undefined : `请填写${label}。`;
      if (
        !Array.isArray(value) ||
        value.some((one) => typeof one !== 'object' || one === null || Array.isArray(one))
      )
        return wrong;
      if (value.length > max) return tooMany;
      return !draft && value.length < min ? `${label}至少要有${min}项。` : undefined;
    })(prototype, key);
    ValidateNested({ each: true, message: `${label}里有内容需要改正。` })(prototype, key);
  };
}
