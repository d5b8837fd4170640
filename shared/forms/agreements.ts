import { codesOf, serviceContents, serviceForms } from '../terms';
import { EditForm } from './any-record';
import { Nested, NestedList } from './nested';
import { FurtherPages } from './pages';
import { isMissing, rule } from './rule';
import {
  Choices,
  DateOnly,
  Flag,
  Line,
  Optional,
  PersonName,
  Phone,
  RecordId,
  Text,
  WholeNumber,
} from './rules';
import { SigningForm } from './signing';

/** A line of the published price list (明码标价). */
export class PriceItemForm {
  @Line('收费项目', { max: 50 }) item!: string;
  @Line('计价单位', { max: 20 }) unit!: string;
  /** In fen. */
  @WholeNumber('单价(分)', { min: 1, max: 10_000_000, later: true }) priceFen!: number;
}

const NotBefore = (label: string, from: string, advice: string) =>
  rule('notBefore', { label }, (value, { draft, form }) =>
    draft || isMissing(value) || isMissing(form[from]) || String(value) >= String(form[from])
      ? undefined
      : advice,
  );

/** A service that costs something names the price list and its lines. */
const PricedUnlessFree = () =>
  rule('pricedUnlessFree', {}, (value, { draft, form }) => {
    const priced =
      !isMissing(form.priceListVersion) && Array.isArray(form.priceItems) && form.priceItems.length > 0;
    return draft || value !== false || priced ? undefined : '收费的，请写明价目表和至少一个收费项目。';
  });

/** F8, what the parties agree on. It may be saved unfinished; sending asks for all of it. */
export class AgreementForm {
  @DateOnly('开始日期') termFrom!: string;
  @NotBefore('结束日期', 'termFrom', '结束日期不能早于开始日期，请再核对。')
  @DateOnly('结束日期')
  termTo!: string;
  @Choices('服务内容', codesOf(serviceContents), { min: 1 }) services!: (keyof typeof serviceContents)[];
  @Choices('服务形式', codesOf(serviceForms), { min: 1 }) forms!: (keyof typeof serviceForms)[];
  @Line('服务频次', { max: 100 }) frequency!: string;
  @Line('服务地点', { max: 200 }) place!: string;
  @PricedUnlessFree() @Flag('免费') free!: boolean;
  /** Which published price list, by its number or date. */
  @Optional() @Line('价目表', { max: 50 }) priceListVersion?: string;
  @Optional()
  @NestedList(() => PriceItemForm, '收费项目', { max: 20 })
  priceItems?: PriceItemForm[];
  @PersonName('紧急联系人') emergencyContact!: string;
  @Phone('紧急联系电话') emergencyPhone!: string;
  @Optional() @Text('其他约定', { max: 500 }) extra?: string;
}

export class SaveAgreementForm extends EditForm {
  @Nested(() => AgreementForm, '协议内容') contents!: AgreementForm;
}

/** F8 as the person or guardian signs it in the mini-program. */
export class SignAgreementForm extends SigningForm {}

/** F8 as a worker records what was signed on paper. */
export class RecordPaperForm extends SigningForm {
  /** The scan that was uploaded to this agreement. */
  @RecordId('签好的协议扫描件') attachmentId!: string;
  @FurtherPages() furtherPageIds?: string[];
}
