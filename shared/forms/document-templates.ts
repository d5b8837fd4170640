import { codesOf, documentKinds } from '../terms';
import { informedItemCodes, type InformedItemCode, requiredInformedItems } from '../texts/consent-items';
import { missingPlaceholders, unknownPlaceholders } from '../texts/placeholders';
import { Nested, NestedList } from './nested';
import { AnyRegionCode } from './regions';
import { rule } from './rule';
import { Choice, DateOnly, Flag, Line, Optional, Text, TypedToken } from './rules';

export class WordingItemForm {
  @Choice('事项', informedItemCodes) code!: InformedItemCode;
  @Line('事项的名称', { max: 30 }) title!: string;
  @Text('事项的说明', { max: 500 }) body!: string;
  @Flag('必选') required!: boolean;
}

/** F7 a–c are asked for in every wording and required; nothing else may be, nor asked for twice. */
const InformedItems = () =>
  rule('informedItems', {}, (value) => {
    const items = (Array.isArray(value) ? value : []) as (WordingItemForm | null)[];
    const codes = items.map((item) => item?.code);
    if (new Set(codes).size !== codes.length) return '同一个事项只写一次，请删掉重复的。';
    if (!requiredInformedItems.every((code) => codes.includes(code)))
      return '健康信息、服务内容和风险、提供给机构这三项不能少，请补上。';
    return items.every((item) => item?.required === requiredInformedItems.includes(item?.code ?? 'research'))
      ? undefined
      : '只有健康信息、服务内容和风险、提供给机构这三项是必选的，请改正。';
  });

export class WordingForm {
  @Text('开头的说明', { max: 500 }) intro!: string;
  @InformedItems()
  @NestedList(() => WordingItemForm, '事项', { min: 3, max: 7 })
  items!: WordingItemForm[];
}

export class SectionForm {
  @Line('小标题', { max: 30 }) heading!: string;
  @Text('条文', { max: 2000 }) body!: string;
}

const longestAgreement = 8000;

/** What the parties fill in stands in the text as {名称}; each of them once at least, and no others. */
const Placeholders = () =>
  rule('placeholders', {}, (value) => {
    const sections = (Array.isArray(value) ? value : []) as (SectionForm | null)[];
    const text = sections.map((section) => section?.body ?? '').join('\n');
    if ([...text].length > longestAgreement) return `条文一共最多${longestAgreement}个字，请写短一些。`;
    const [missing, unknown] = [missingPlaceholders(text), unknownPlaceholders(text)];
    if (missing.length) return `条文里还缺${missing.map((name) => `{${name}}`).join('、')}，请补上。`;
    return unknown.length
      ? `条文里的${unknown.map((name) => `{${name}}`).join('、')}不是可填的项目，请改正。`
      : undefined;
  });

export class AgreementTextForm {
  @Placeholders()
  @NestedList(() => SectionForm, '条文', { min: 1, max: 30 })
  sections!: SectionForm[];
}

/** Exactly the content of its own kind. */
const ContentGiven = () =>
  rule('contentGiven', {}, (value, { form }) => {
    const given = { informed_consent: form.informedConsent, service_agreement: form.serviceAgreement };
    const wrong = codesOf(documentKinds).filter((kind) => Boolean(given[kind]) !== (kind === value));
    return wrong.length ? '内容和范本的类别不一致，请按类别填写。' : undefined;
  });

/** LN/15: a model text of a region. A changed wording is a new version, never an edit. */
export class DocumentTemplateForm {
  @ContentGiven() @Choice('范本的类别', codesOf(documentKinds)) kind!: keyof typeof documentKinds;
  @AnyRegionCode('适用的地区') regionCode!: string;
  @TypedToken('版本') version!: string;
  @Line('名称', { max: 50 }) title!: string;
  @DateOnly('开始使用的日期') effectiveFrom!: string;
  @Optional() @Nested(() => WordingForm, '知情同意书') informedConsent?: WordingForm;
  @Optional() @Nested(() => AgreementTextForm, '服务协议') serviceAgreement?: AgreementTextForm;
}
