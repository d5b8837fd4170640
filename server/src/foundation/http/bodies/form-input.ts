import { validateDraft, validateForm, type Validated } from '@jingkang/shared/forms/validate';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { getMetadataStorage } from 'class-validator';
import type { CallerRequest } from '../sessions/account';
import { Recent } from '../../running/recent';
import { badRequest, invalid } from '../../refusals/refusal';

export type FormClass = new () => object;
type InputPlace = 'body' | 'draft' | 'query';
export const FORM_INPUT = 'jingkang:form-input';

export interface FormInput {
  readonly place: InputPlace;
  readonly form: FormClass;
}

const formOf = createParamDecorator(({ place, form }: FormInput, context: ExecutionContext) => {
  const request = context.switchToHttp().getRequest<CallerRequest>();
  const result = place === 'query' ? checkedQuery(form, request) : checkedBody(form, place, request);
  if ('fields' in result) throw invalid(result.fields);
  return result.value;
});

function checkedBody(
  form: FormClass,
  place: 'body' | 'draft',
  { body, today }: CallerRequest,
): Validated<object> {
  return place === 'draft' ? validateDraft(form, body, { today }) : validateForm(form, body, { today });
}

const MOST_QUERIES = 1_000;
const queries = new Recent<Validated<object>>(MOST_QUERIES);

/** The same few queries are asked all day: each is checked once. */
function checkedQuery(form: FormClass, { url, query, today }: CallerRequest): Validated<object> {
  const check = () => Object.freeze(validateForm(form, typedQuery(form, query), { today }));
  return queries.of(`${form.name} ${today} ${url.slice(url.indexOf('?') + 1)}`, check);
}

function input(place: InputPlace, form: FormClass): ParameterDecorator {
  return (target, method, index) => {
    if (method === undefined) return;
    Reflect.defineMetadata(FORM_INPUT, { place, form } satisfies FormInput, target, method);
    formOf({ place, form })(target, method, index);
  };
}

/** The body, every rule of its form kept, or a 422 with a sentence per field. */
export const FormBody = (form: FormClass) => input('body', form);
/** A body still being filled in: checked only for what could never be stored. */
export const DraftBody = (form: FormClass) => input('draft', form);
export const FormQuery = (form: FormClass) => input('query', form);

const numberRules = ['wholeNumber', 'coordinate'];

/** A query holds texts; what its form wants as a number becomes one. */
function typedQuery(form: FormClass, query: unknown): Record<string, unknown> {
  const rules = getMetadataStorage().getTargetValidationMetadatas(form, '', true, false);
  const numbers = new Set(rules.filter((r) => numberRules.includes(r.name ?? '')).map((r) => r.propertyName));
  const entries = Object.entries(query as Record<string, unknown>);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, numbers.has(name) && value !== '' ? Number(value) : value]),
  );
}

const KEY = /^[\w-]{16,64}$/;

/** The key under which a request that submits may be sent again without being done again. */
export const IdempotencyKeyHeader = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const key = context.switchToHttp().getRequest<CallerRequest>().headers['idempotency-key'];
  if (typeof key !== 'string' || !KEY.test(key))
    throw badRequest('idempotency_key', '请求缺少防重复标识，请刷新页面后再提交。');
  return key;
});
