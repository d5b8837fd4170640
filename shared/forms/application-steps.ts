import { channels, codesOf } from '../terms';
import { RecordVersion, VersionForm, EditForm } from './any-record';
import { ApplicationForm } from './application';
import { ConsentForm } from './consent-evidence';
import { Nested } from './nested';
import { Choice, DateOnly, Optional, RecordId, Text, Token } from './rules';

export class CreateApplicationForm {
  /** How the application comes in; the public always applies for itself, a committee together with the family. */
  @Optional() @Choice('来源', codesOf(channels)) channel?: keyof typeof channels;
  /** The version of the privacy notice that was accepted before the first field. */
  @Token('告知书版本') noticeVersion!: string;
}

export class SaveDraftForm extends EditForm {
  @Nested(() => ApplicationForm, '申请内容') fields!: ApplicationForm;
}

export class SubmitApplicationForm extends VersionForm {
  @Nested(() => ConsentForm, '同意事项') consent!: ConsentForm;
}

/** Consent evidence brought after the submission. */
export class RecordConsentEvidenceForm extends ConsentForm {
  @RecordVersion() version!: number;
}

export class TransferForm extends VersionForm {
  @RecordId('转去的机构') organizationId!: string;
  @Text('转交的理由', { max: 500 }) reason!: string;
}

export class SupplyInformationForm extends VersionForm {
  @Text('补充的内容', { max: 1000 }) message!: string;
  /** Fields corrected on the way. */
  @Optional() @Nested(() => ApplicationForm, '更正的内容') fields?: ApplicationForm;
}

export class OverrideQualificationForm extends VersionForm {
  @Text('准许的理由', { max: 500 }) reason!: string;
}

export class MergeForm extends VersionForm {
  @RecordId('并入的申请') intoId!: string;
}

export class ReminderForm {
  @DateOnly('提醒日期') on!: string;
  @Optional() @Text('备注', { max: 200 }) note?: string;
}
