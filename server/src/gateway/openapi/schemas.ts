import { nestedFormsOf } from '@jingkang/shared/forms/nested';
import { getMetadataStorage } from 'class-validator';
import type { FormClass } from '../../foundation/http/bodies/form-input';

export type Schema = Readonly<Record<string, unknown>>;
export type Schemas = Record<string, Schema>;

interface RuleOptions {
  readonly label?: string;
  readonly maxLength?: number;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly enum?: readonly string[];
  readonly format?: string;
}

type Translate = (options: RuleOptions, nested: Schema | undefined) => Schema;

const text: Translate = ({ maxLength, minLength, format }) => ({
  type: 'string',
  ...(maxLength ? { maxLength } : {}),
  ...(minLength ? { minLength } : {}),
  ...(format ? { format } : {}),
});
const list =
  (items: Schema): Translate =>
  ({ minItems, maxItems }) => ({
    type: 'array',
    items,
    ...(minItems ? { minItems } : {}),
    ...(maxItems ? { maxItems } : {}),
  });
const patterned =
  (pattern: string): Translate =>
  (options, nested) => ({ ...text(options, nested), pattern });

/** How each rule of shared/forms is written in the document. A rule that is not here fails the build. */
const translations: Readonly<Record<string, Translate>> = {
  text,
  line: text,
  secret: text,
  identifier: text,
  listedCode: text,
  sought: text,
  personName: text,
  newPassword: text,
  userName: patterned('^[A-Za-z0-9][A-Za-z0-9._-]{2,39}$'),
  choice: (options) => ({ type: 'string', enum: options.enum }),
  choices: (options, nested) => list({ type: 'string', enum: options.enum })(options, nested),
  pages: (options, nested) => list({ type: 'string', pattern: '^[0-9a-f-]{36}$' })(options, nested),
  flag: () => ({ type: 'boolean' }),
  mustAgree: () => ({ type: 'boolean', enum: [true] }),
  dateOnly: text,
  timeOfDay: patterned('^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  mobile: patterned('^1[3-9][0-9]{9}$'),
  phone: text,
  publicPhone: text,
  uscc: patterned('^[0-9A-HJ-NP-RTUWXY]{18}$'),
  regionCode: patterned('^[0-9]{6}([0-9]{3}|[0-9]{6})?$'),
  townshipCode: patterned('^[0-9]{9}([0-9]{3})?$'),
  anyRegionCode: patterned('^[0-9]{2,12}$'),
  recordId: patterned('^[0-9a-f-]{36}$'),
  recordIds: list({ type: 'string', pattern: '^[0-9a-f-]{36}$' }),
  copiedCode: text,
  oneTimeCode: patterned('^[0-9]{6}$'),
  icd10: patterned('^[A-Za-z][0-9]{2}'),
  token: patterned('^[0-9A-Za-z_.~-]{6,200}$'),
  wholeNumber: ({ minimum, maximum }) => ({ type: 'integer', minimum, maximum }),
  coordinate: ({ minimum, maximum }) => ({ type: 'number', minimum, maximum }),
  documentNumber: text,
  disabilityCertificate: text,
  holidayRows: list({ type: 'object' }),
  noticeNumber: patterned('^国办发明电〔20[0-9]{2}〕[0-9]{1,3}号$'),
  jsonObject: () => ({ type: 'object' }),
  nested: (_, nested) => nested ?? {},
  nestedList: (options, nested) => list(nested ?? {})(options, nested),
  textHash: patterned('^[0-9a-f]{64}$'),
  onePerson: () => ({}),
  notBefore: () => ({}),
  fromToday: () => ({}),
  enoughHours: () => ({}),
  ofKey: () => ({}),
  changeableDay: () => ({}),
  pricedUnlessFree: () => ({}),
  informedItems: () => ({}),
  placeholders: () => ({}),
  contentGiven: () => ({}),
};

/** The schema of a form as a reference; it and the forms inside it are added to `schemas`. */
export function schemaOf(form: FormClass, schemas: Schemas): Schema {
  const reference = { $ref: `#/components/schemas/${form.name}` };
  if (schemas[form.name]) return reference;
  schemas[form.name] = {};
  const rules = getMetadataStorage().getTargetValidationMetadatas(form, '', true, false);
  const optional = new Set(
    rules.filter(({ type }) => type === 'conditionalValidation').map((r) => r.propertyName),
  );
  const nested = nestedFormsOf(form);
  const properties: Record<string, Schema> = {};
  for (const { name, propertyName, constraints } of rules.filter(
    (rule) => rule.name && rule.name !== 'nestedValidation',
  )) {
    const translate = translations[name ?? ''];
    if (!translate)
      throw new Error(`${form.name}.${propertyName}: the rule ${name} is not known to the document.`);
    const inside = nested.get(propertyName);
    const options = (constraints?.[0] ?? {}) as RuleOptions;
    const schema = translate(options, inside && schemaOf(inside.of(), schemas));
    properties[propertyName] = {
      ...properties[propertyName],
      ...schema,
      ...(options.label ? { title: options.label } : {}),
    };
  }
  const required = Object.keys(properties).filter((name) => !optional.has(name));
  schemas[form.name] = {
    type: 'object',
    properties,
    ...(required.length ? { required } : {}),
    additionalProperties: false,
  };
  return reference;
}
