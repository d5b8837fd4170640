import { getMetadataStorage } from 'class-validator';
import { labelsOf, type Labels } from '../terms';
import { nestedFormsOf } from './nested';

interface FieldRule {
  readonly label?: string;
  readonly enum?: readonly string[];
}

export interface FieldWords {
  readonly label: string;
  readonly words: (value: unknown) => string;
}

const id = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

/** How a field of a form is called, and what a value of it says to a person. */
export function fieldWords(form: unknown, path: string): FieldWords {
  const [name = '', ...rest] = path.split('.');
  const nested = nestedFormsOf(form).get(name);
  // In a list the next name is the key of one of its forms.
  const inside = nested?.list ? rest.slice(1) : rest;
  const own = ruleOf(form, name);
  if (nested && inside.length > 0) return fieldWords(nested.of(), inside.join('.'));
  return { label: own.label ?? name, words: (value) => valueWords(value, labelsOf(own.enum ?? [])) };
}

function ruleOf(form: unknown, name: string): FieldRule {
  if (typeof form !== 'function') return {};
  const rules = getMetadataStorage().getTargetValidationMetadatas(form, '', true, false);
  const found = rules
    .filter(({ propertyName }) => propertyName === name)
    .map(({ constraints }) => constraints?.[0] as FieldRule | undefined)
    .filter((one) => typeof one === 'object' && one !== null && 'label' in one);
  return found.find((one) => one?.enum) ?? found[0] ?? {};
}

function valueWords(value: unknown, labels: Labels): string {
  if (value === undefined || value === null || value === '') return '没有填';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (Array.isArray(value))
    return value.length > 0 ? value.map((one) => valueWords(one, labels)).join('、') : '没有填';
  if (typeof value === 'object')
    return Object.values(value)
      .filter((one) => !id.test(String(one)))
      .map((one) => valueWords(one, labels))
      .join('，');
  const text = String(value as string | number);
  return labels[text] ?? (id.test(text) ? '另一个选项' : text);
}
