import { JsonObject } from './json-object';
import { Flag, Optional, RecordId, Text, WholeNumber } from './rules';

export const RecordVersion = () => WholeNumber('版本', { min: 0, max: 1_000_000_000 });

/** Every action on a record that others may change too names the version it was decided on. */
export class VersionForm {
  @RecordVersion() version!: number;
}

/** A form over what others may change too: only what is another than it was in `base` is changed. */
export class EditForm extends VersionForm {
  /** What stood in the form when it was opened. Without it nothing may have changed since `version`. */
  @Optional() @JsonObject('打开时的内容') base?: object;
  /** What others have written meanwhile and the person has decided about, by field. */
  @Optional() @JsonObject('看过的内容') seen?: object;
}

export class AssignForm extends VersionForm {
  @RecordId('办理人') accountId!: string;
}

export class WithdrawForm extends VersionForm {
  @Optional() @Text('撤回的原因', { max: 500 }) reason?: string;
}

export class DeclineForm extends VersionForm {
  @Text('原因', { max: 500 }) reason!: string;
  @Text('其他服务的建议', { max: 500 }) advice!: string;
}

export class ReasonForm extends VersionForm {
  @Text('原因', { max: 500 }) reason!: string;
}

export class NoteForm {
  @Text('内容', { max: 1000 }) body!: string;
  @Flag('申请人可见') visibleToApplicant!: boolean;
}
