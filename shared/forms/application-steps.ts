import { channels, codesOf, consentWays } from '../terms';
import { consentItems } from '../texts/consent';
import { ApplicationForm } from './application';
import { JsonObject } from './json-object';
import { Nested } from './nested';
import { FurtherPages } from './pages';
import {
  Choice,
  Choices,
  DateOnly,
  Flag,
  Optional,
  PersonName,
  RecordId,
  Text,
  Token,
  WholeNumber,
} from './rules';

const version = () => WholeNumber('版本', { min: 0, max: 1_000_000_000 });

/** Every action on a record that others may change too names the version it was decided on. */
export class VersionForm {
  @version() version!: number;
}

/** A form over what others may change too: only what is another than it was in `base` is changed. */
export class EditForm extends VersionForm {
  /** What stood in the form when it was opened. Without it nothing may have changed since `version`. */
  @Optional() @JsonObject('打开时的内容') base?: object;
  /** What others have written meanwhile and the person has decided about, by field. */
  @Optional() @JsonObject('看过的内容') seen?: object;
}

export class CreateApplicationForm {
  /** How the application comes in; the public always applies for itself, a committee together with the family. */
  @Optional() @Choice('来源', codesOf(channels)) channel?: keyof typeof channels;
  /** The version of the privacy notice that was accepted before the first field. */
  @Token('告知书版本') noticeVersion!: string;
}

export class SaveDraftForm extends EditForm {
  @Nested(() => ApplicationForm, '申请内容') fields!: ApplicationForm;
}

/** F7 in the size an application needs: what was agreed to, in which wording, and how. */
export class ConsentForm {
  @Choice('同意的方式', codesOf(consentWays)) way!: keyof typeof consentWays;
  @Token('同意书版本') textVersion!: string;
  @Choices('同意的事项', consentItems) items!: (typeof consentItems)[number][];
  /** Needed when the consent was spoken. */
  @Optional() @PersonName('见证人') witness?: string;
  /** Needed when the consent is on paper: the scan that was uploaded to this application. */
  @Optional() @RecordId('同意书扫描件') attachmentId?: string;
  @FurtherPages() furtherPageIds?: string[];
}

export class SubmitApplicationForm extends VersionForm {
  @Nested(() => ConsentForm, '同意事项') consent!: ConsentForm;
}

/** Consent evidence brought after the submission. */
export class RecordConsentEvidenceForm extends ConsentForm {
  @version() version!: number;
}

export class AssignForm extends VersionForm {
  @RecordId('办理人') accountId!: string;
}

export class TransferForm extends VersionForm {
  @RecordId('转去的机构') organizationId!: string;
  @Text('转交的理由', { max: 500 }) reason!: string;
}

export class WithdrawForm extends VersionForm {
  @Optional() @Text('撤回的原因', { max: 500 }) reason?: string;
}

export class SupplyInformationForm extends VersionForm {
  @Text('补充的内容', { max: 1000 }) message!: string;
  /** Fields corrected on the way. */
  @Optional() @Nested(() => ApplicationForm, '更正的内容') fields?: ApplicationForm;
}

export class OverrideQualificationForm extends VersionForm {
  @Text('准许的理由', { max: 500 }) reason!: string;
}

export class DeclineForm extends VersionForm {
  @Text('原因', { max: 500 }) reason!: string;
  @Text('其他服务的建议', { max: 500 }) advice!: string;
}

export class ReasonForm extends VersionForm {
  @Text('原因', { max: 500 }) reason!: string;
}

export class MergeForm extends VersionForm {
  @RecordId('并入的申请') intoId!: string;
}

export class ReminderForm {
  @DateOnly('提醒日期') on!: string;
  @Optional() @Text('备注', { max: 200 }) note?: string;
}

export class NoteForm {
  @Text('内容', { max: 1000 }) body!: string;
  @Flag('申请人可见') visibleToApplicant!: boolean;
}
