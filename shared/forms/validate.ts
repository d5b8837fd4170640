import { type ValidationError, validateSync } from 'class-validator';
import { beyondBounds, isObject, superfluous } from './bounds';
import { nestedFormsOf } from './nested';
import type { FieldProblems } from './problems';
import { type RuleContext, setRuleContext } from './rule';
import { foldForm } from './typed/fold-form';

export type Validated<Form> = { readonly value: Form } | { readonly fields: FieldProblems };
type When = Pick<RuleContext, 'today'>;

/**
 * The form with every rule kept, or the first problem of each field, by path such as `consent.way`. What was typed is
 * set right first, so that it is judged, stored and hashed in one form.
 */
export function validateForm<Form extends object>(
  FormClass: new () => Form,
  plain: unknown,
  when: When,
): Validated<Form> {
  return check(FormClass, plain, { ...when, draft: false });
}

/** The same for a draft: any part of the form, checked only for what could never be stored. */
export function validateDraft<Form extends object>(
  FormClass: new () => Form,
  plain: unknown,
  when: When,
): Validated<Partial<Form>> {
  return check(FormClass, plain, { ...when, draft: true });
}

function check<Form extends object>(
  FormClass: new () => Form,
  plain: unknown,
  context: Omit<RuleContext, 'form'>,
): Validated<Form> {
  if (!isObject(plain)) return { fields: { '': '提交的内容格式不对，请刷新页面后重试。' } };
  const beyond = beyondBounds(FormClass, plain);
  if (beyond) return { fields: beyond };
  const value = build(FormClass, foldForm(FormClass, plain), context);
  const errors = validateSync(value, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: false,
  });
  return errors.length === 0
    ? { value }
    : { fields: Object.fromEntries(errors.flatMap((e) => problemsIn(e, ''))) };
}

function build<Form extends object>(
  FormClass: new () => Form,
  plain: Record<string, unknown>,
  context: Omit<RuleContext, 'form'>,
): Form {
  const form = new FormClass();
  const nested = nestedFormsOf(FormClass);
  for (const [key, value] of Object.entries(plain)) {
    Object.defineProperty(form, key, {
      value: builtValue(nested.get(key)?.of, value, context),
      enumerable: true,
      writable: true,
      configurable: true,
    });
  }
  setRuleContext(form, context);
  return form;
}

function builtValue(
  of: (() => new () => object) | undefined,
  value: unknown,
  context: Omit<RuleContext, 'form'>,
): unknown {
  if (of && value === null) return undefined;
  const built = (item: unknown) => (of && isObject(item) ? build(of(), item, context) : item);
  return Array.isArray(value) ? value.map(built) : built(value);
}

function problemsIn(error: ValidationError, prefix: string): [string, string][] {
  const path = prefix + error.property;
  const { whitelistValidation, nestedValidation, ...own } = error.constraints ?? {};
  if (whitelistValidation) return [[path, superfluous]];
  const [problem] = Object.values(own);
  // What is wrong with the whole says more than what is wrong inside it.
  if (problem) return [[path, problem]];
  if (error.children?.length) return error.children.flatMap((child) => problemsIn(child, `${path}.`));
  return [[path, nestedValidation ?? '这项不对，请重新填写。']];
}
