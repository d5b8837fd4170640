import { ValidateBy, type ValidationArguments } from 'class-validator';
import { tellKind } from './typed/fields';

/** What a rule may look at besides the value. */
export interface RuleContext {
  /** The day it is checked on, `YYYY-MM-DD` in Asia/Shanghai. */
  readonly today: string;
  /** A draft: what is missing or half typed passes, what could never be stored does not. */
  readonly draft: boolean;
  readonly form: Readonly<Record<string, unknown>>;
}

const contexts = new WeakMap<object, Omit<RuleContext, 'form'>>();

/** Tells the rules of a form when it is checked, and whether it is a draft. */
export function setRuleContext(form: object, context: Omit<RuleContext, 'form'>): void {
  contexts.set(form, context);
}

/** Says what is wrong with a value and what to do about it, or nothing. */
export type Problem = (value: unknown, context: RuleContext) => string | undefined;

/**
 * A property decorator for one rule. `name` and `constraints` are read by the OpenAPI document; the message is
 * always the rule's own Chinese sentence. The name also says how the field is typed (`typed/kinds.ts`).
 */
export function rule(
  name: string,
  constraints: Readonly<Record<string, unknown>>,
  problem: Problem,
): PropertyDecorator {
  const ask = (value: unknown, args?: ValidationArguments) => {
    const form = (args?.object ?? {}) as Record<string, unknown>;
    return problem(value, { today: '9999-12-31', draft: false, ...contexts.get(form), form });
  };
  const validate = ValidateBy({
    name,
    constraints: [constraints],
    validator: {
      validate: (value, args) => ask(value, args) === undefined,
      defaultMessage: (args) => ask(args?.value, args) ?? '',
    },
  });
  return (prototype, field) => {
    tellKind(prototype, field, name);
    validate(prototype, field);
  };
}

export const isMissing = (value: unknown) => value === undefined || value === null || value === '';
