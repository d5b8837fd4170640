import { ValidateIf } from 'class-validator';
import { isMissing, rule } from './rule';
import { isBlank } from './typed/characters';
import { isUscc } from './validators/uscc';
import { documentProblem, type DocumentType, isDisabilityCertificate } from './validators/identity-documents';
import { isMobile, isPhone, isPublicPhone } from './validators/phones';

/**
 * The rules a form is written with. Each takes the Chinese label of the input, refuses what is missing
 * (unless `Optional()` stands beside it) and says in a sentence what to do.
 */

/** Blank, null and missing values pass; the other rules of the property are then not asked. */
export const Optional = () => ValidateIf((_, value) => !isMissing(value));

/** May stay empty as long as the rest of the form does not ask for it. */
export const NeededIf = <Form extends object>(needed: (form: Partial<Form>) => boolean) =>
  ValidateIf((form: object, value) => needed(form as Partial<Form>) || !isMissing(value));

/** Control characters, half characters and marks that turn the reading direction; a line break is none of them. */
export const unwanted = /(?!\n)[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/u;

function textProblem(label: string, value: unknown, max: number, draft: boolean): string | undefined {
  if (isMissing(value)) return draft ? undefined : `请填写${label}。`;
  if (typeof value !== 'string') return `${label}应是文字，请重新填写。`;
  if (!draft && isBlank(value)) return `请填写${label}。`;
  if (unwanted.test(value)) return `${label}里有看不见的特殊字符，请删掉后重填。`;
  return [...value].length > max ? `${label}最多${max}个字，请写短一些。` : undefined;
}

/** A rule of text with at most `max` characters (code points); its name says how the text is typed. */
const texted =
  (name: string) =>
  (label: string, { max }: { max: number }) =>
    rule(name, { maxLength: max, label }, (value, { draft }) => textProblem(label, value, max, draft));

/** Free text; line breaks are allowed, other control characters are not. */
export const Text = texted('text');
/** Text of one line. */
export const Line = texted('line');
/** A password that is there already. */
export const Secret = texted('secret');
/** A name for machines that somebody types: of an account, of a certificate. */
export const Identifier = texted('identifier');
/** A code chosen from a list that the form does not know, such as an answer of a scale. */
export const ListedCode = texted('listedCode');
/** What a search looks for, typed as what it is compared with. */
export const Sought = texted('sought');
/** A person's name: any script, rare characters and the middle dot included. */
export const PersonName = (label: string) => texted('personName')(label, { max: 50 });

export const Choice = (label: string, codes: readonly string[]) =>
  rule('choice', { enum: codes, label }, (value, { draft }) => {
    if (isMissing(value)) return draft ? undefined : `请选择${label}。`;
    return typeof value === 'string' && codes.includes(value)
      ? undefined
      : `${label}的选项不对，请重新选择。`;
  });

export const Choices = (label: string, codes: readonly string[], { min = 0 }: { min?: number } = {}) =>
  rule('choices', { enum: codes, minItems: min, label }, (value, { draft }) => {
    if (isMissing(value)) return draft ? undefined : `请选择${label}。`;
    if (!Array.isArray(value) || value.some((code) => !codes.includes(code as string)))
      return `${label}的选项不对，请重新选择。`;
    if (new Set(value).size !== value.length) return `${label}里有重复的选项，请去掉。`;
    return !draft && value.length < min ? `${label}请至少选${min}项。` : undefined;
  });

export const Flag = (label: string) =>
  rule('flag', { label }, (value, { draft }) => {
    if (isMissing(value)) return draft ? undefined : `请选择${label}。`;
    return typeof value === 'boolean' ? undefined : `${label}请选“是”或“否”。`;
  });

/** A box that must be ticked; `sentence` says what ticking it means. */
export const MustAgree = (sentence: string) =>
  rule('mustAgree', { label: sentence }, (value, { draft }) =>
    value === true || (draft && (value === false || isMissing(value)))
      ? undefined
      : `请先勾选“${sentence}”。`,
  );

function dateProblem(label: string, value: unknown, past: boolean, today: string): string | undefined {
  const text = typeof value === 'string' ? value : '';
  const moment = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  if (!moment || Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== text)
    return `${label}不是有效的日期，请按“年-月-日”重填。`;
  if (text < '1900-01-01') return `${label}太早了，请再核对。`;
  return past && text > today ? `${label}不能晚于今天，请再核对。` : undefined;
}

interface DateRange {
  /** Not after today. */
  readonly past?: boolean;
  /** Not before today, where the rest of the form asks for it. */
  readonly ahead?: (form: Readonly<Record<string, unknown>>) => boolean;
}

/** A date `YYYY-MM-DD`. */
export const DateOnly = (label: string, { past = false, ahead }: DateRange = {}) =>
  rule('dateOnly', { format: 'date', past, label }, (value, { draft, today, form }) => {
    if (isMissing(value)) return draft ? undefined : `请选择${label}。`;
    const problem = dateProblem(label, value, past, today);
    if (problem || draft || !ahead?.(form)) return problem;
    return String(value) < today ? `${label}不能早于今天，请再核对。` : undefined;
  });

/** A time of day `HH:MM`, later than those of the properties `after` of the same form. */
export const TimeOfDay = (label: string, { after = [] }: { after?: readonly string[] } = {}) =>
  rule('timeOfDay', { maxLength: 5, label }, (value, { form }) => {
    if (isMissing(value)) return `请填写${label}的时间。`;
    if (typeof value !== 'string' || !/^([01]\d|2[0-3]):[0-5]\d$/.test(value))
      return `${label}的时间不对，请按“09:00”这样填。`;
    const later = after.map((name) => form[name]).find((time) => typeof time === 'string' && time >= value);
    return later === undefined ? undefined : `${label}要晚于${later as string}，请再核对。`;
  });

const patterned = (name: string, label: string, fits: (text: string) => boolean, advice: string, max = 40) =>
  rule(name, { maxLength: max, label }, (value, { draft }) => {
    const problem = textProblem(label, value, max, draft);
    if (problem || draft || isMissing(value)) return problem;
    return fits(String(value)) ? undefined : advice;
  });

export const Mobile = (label: string) =>
  patterned('mobile', label, isMobile, `${label}应是11位手机号码，请再核对。`);
export const Phone = (label: string) =>
  patterned('phone', label, isPhone, `${label}不对，请填11位手机号码，或带区号的座机。`);
export const PublicPhone = (label: string) =>
  patterned(
    'publicPhone',
    label,
    isPublicPhone,
    `${label}不对，请填手机、座机（可以带分机）、400电话或12345这样的热线。`,
  );
export const Uscc = (label: string) =>
  patterned('uscc', label, isUscc, `${label}不对，请对照登记证书再核对一遍。`);
export const RegionCode = (label: string) =>
  patterned(
    'regionCode',
    label,
    (text) => /^\d{6}(\d{3}|\d{6})?$/.test(text),
    `${label}不对，请从列表里选择。`,
  );
/** At least to the township or street, since routing and counting go by it. */
export const TownshipCode = (label: string) =>
  patterned('townshipCode', label, (text) => /^\d{9}(\d{3})?$/.test(text), `${label}请选到镇或街道。`);
export const RecordId = (label: string) =>
  patterned('recordId', label, (text) => /^[0-9a-f-]{36}$/.test(text), `${label}不对，请重新选择。`);
export const OneTimeCode = (label: string) =>
  patterned('oneTimeCode', label, (text) => /^\d{6}$/.test(text), `${label}是6位数字，请再核对。`);
/** A code of ICD-10, also in the longer form of the national clinical version (F20.900x001). */
export const Icd10 = (label: string) =>
  patterned(
    'icd10',
    label,
    (text) => /^[A-Z]\d{2}(\.[\dx]\d{0,2}(x\d{3})?)?[+*]?$/i.test(text),
    `${label}不对，应像F20.0这样，请对照病历再核对。`,
    20,
  );
const isToken = (text: string) => /^[0-9A-Za-z_.~-]{6,200}$/.test(text);
/** An opaque token that a client hands back. */
export const Token = (label: string) => patterned('token', label, isToken, `${label}不对，请重新输入。`, 200);
/** The same where a person writes it. */
export const TypedToken = (label: string) =>
  patterned('identifier', label, isToken, `${label}不对，请重新输入。`, 200);

/** A code of ours that is copied by hand: marks between its groups, capitals and look-alike letters are forgiven. */
export const CopiedCode = (label: string) =>
  patterned('copiedCode', label, (text) => /^[0-9A-Z]{6,40}$/.test(text), `${label}不对，请重新输入。`, 80);

interface NumberRange {
  readonly min: number;
  readonly max: number;
  /** Not asked for in a draft, as a version is, which a draft that is saved names. */
  readonly later?: boolean;
}

export const WholeNumber = (label: string, { min, max, later = false }: NumberRange) =>
  rule('wholeNumber', { minimum: min, maximum: max, label }, (value, { draft }) => {
    if (isMissing(value)) return draft && later ? undefined : `请填写${label}。`;
    return Number.isInteger(value) && (value as number) >= min && (value as number) <= max
      ? undefined
      : `${label}应是${min}到${max}之间的整数。`;
  });

interface CoordinateRange {
  readonly min: number;
  readonly max: number;
  /** The property that must be given together with it: one of them alone is no place. */
  readonly beside?: string;
}

/** Where somebody with a telephone may be. */
export const onEarth = { latitude: { min: -90, max: 90 }, longitude: { min: -180, max: 180 } } as const;
/** Where regions and institutions lie: what is outside is a slip of the hand, as zero and zero. */
export const inChina = { latitude: { min: 3, max: 54 }, longitude: { min: 73, max: 136 } } as const;

export const Coordinate = (label: string, { min, max, beside }: CoordinateRange) =>
  rule('coordinate', { minimum: min, maximum: max, label }, (value, { form }) => {
    if (typeof value !== 'number' || !Number.isFinite(value) || value < min || value > max)
      return `${label}应是${min}到${max}之间的数，请再核对。`;
    return beside && isMissing(form[beside]) ? '纬度和经度要一起填，请补上另一个。' : undefined;
  });

/** The number of the document whose type stands in the property `typeProperty` of the same form. */
export const DocumentNumber = (label: string, typeProperty: string) =>
  rule('documentNumber', { maxLength: 30, label }, (value, { draft, form, today }) => {
    const problem = textProblem(label, value, 30, draft);
    if (problem || draft || isMissing(value)) return problem;
    const type = form[typeProperty];
    return isMissing(type)
      ? '请先选择证件类型。'
      : documentProblem(type as DocumentType, String(value), today);
  });

export const DisabilityCertificate = (label: string) =>
  rule('disabilityCertificate', { maxLength: 22, label }, (value, { draft, today }) => {
    const problem = textProblem(label, value, 22, draft);
    if (problem || draft || isMissing(value)) return problem;
    return isDisabilityCertificate(String(value), today)
      ? undefined
      : `${label}应是20位，请对照证件再核对一遍。`;
  });
