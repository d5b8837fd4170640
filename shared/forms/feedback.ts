import { feedbackKinds } from '../lifecycles/feedback';
import { codesOf, feedbackCategories, feedbackComplexities, feedbackTargets } from '../terms';
import { VersionForm } from './any-record';
import { Choice, CopiedCode, Flag, Optional, Phone, RecordId, RegionCode, Text } from './rules';

const kinds = Object.keys(feedbackKinds);

/** F13. Three inputs are required; it can be sent without a name. */
export class FeedbackForm {
  @Choice('类别', kinds) kind!: keyof typeof feedbackKinds;
  @Choice('关于谁', codesOf(feedbackTargets)) target!: keyof typeof feedbackTargets;
  @Text('内容', { max: 1000 }) content!: string;

  /** The institution it is about, or whose worker it is about. */
  @Optional() @RecordId('服务机构') organizationId?: string;
  /** The application it is about, when the sender owns it. */
  @Optional() @RecordId('相关事项') applicationId?: string;
  @Optional() @RegionCode('所在地区') regionCode?: string;
  @Optional() @Flag('匿名') anonymous?: boolean;
  @Optional() @Phone('您的电话') phone?: string;
  @Optional() @Text('希望的结果', { max: 300 }) hopedResult?: string;
}

export class AcceptFeedbackForm extends VersionForm {
  @Choice('类型', codesOf(feedbackCategories)) category!: keyof typeof feedbackCategories;
  @Choice('难易', codesOf(feedbackComplexities)) complexity!: keyof typeof feedbackComplexities;
}

export class AnswerForm extends VersionForm {
  @Text('答复', { max: 1000 }) body!: string;
}

export class LookUpForm {
  @CopiedCode('查询码') queryCode!: string;
}

export class LookUpReopenForm extends LookUpForm {
  @Text('原因', { max: 500 }) reason!: string;
}
