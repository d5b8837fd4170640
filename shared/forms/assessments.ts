import { codesOf, professions, serviceContents, serviceForms, suitability } from '../terms';
import { EditForm } from './any-record';
import { Nested, NestedList } from './nested';
import {
  Choice,
  Choices,
  DateOnly,
  Flag,
  Line,
  ListedCode,
  Optional,
  PersonName,
  RecordId,
  Text,
} from './rules';
import { isMissing, rule } from './rule';

const mostMembers = 12;

/** Someone of the team: a colleague by account, or somebody from outside by name. */
export class TeamMemberForm {
  /** As the record gave it; missing for someone new. */
  @Optional() @RecordId('评估人员') id?: string;
  @Optional() @RecordId('同事') accountId?: string;
  @Optional() @PersonName('姓名') name?: string;
  @Choice('专业', codesOf(professions)) profession!: keyof typeof professions;
  /** The scan of a signature on paper, uploaded to this assessment; of a member without an account. */
  @Optional() @RecordId('纸质签名扫描件') attachmentId?: string;
}

export class ScaleAnswerForm {
  @ListedCode('条目', { max: 40 }) linkId!: string;
  /** The code of the picked answer. */
  @ListedCode('选项', { max: 40 }) answer!: string;
}

export class ScaleAnswersForm {
  @ListedCode('量表', { max: 40 }) code!: string;
  @ListedCode('量表版本', { max: 20 }) version!: string;
  @NestedList(() => ScaleAnswerForm, '答案', { max: 100 }) answers!: ScaleAnswerForm[];
}

const AfterToday = (label: string) =>
  rule('fromToday', { format: 'date', label }, (value, { today }) =>
    isMissing(value) || String(value) > today ? undefined : `${label}应在今天以后，请重新选择。`,
  );

export class RehabOpinionForm {
  @Optional() @Choice('结论', codesOf(suitability)) suitability?: keyof typeof suitability;
  @Optional() @Choices('服务内容', codesOf(serviceContents)) services?: (keyof typeof serviceContents)[];
  @Optional() @Choices('服务形式', codesOf(serviceForms)) forms?: (keyof typeof serviceForms)[];
  @Optional() @Line('服务频次', { max: 100 }) frequency?: string;
  @Optional() @Text('注意事项', { max: 500 }) cautions?: string;
  @Optional() @AfterToday('下次评估日期') @DateOnly('下次评估日期') nextReviewOn?: string;
}

/** F6 as it is filled in. What is sent is put over what is there; null takes a part away. */
export class AssessmentContentsForm {
  @Optional() @DateOnly('评估日期', { past: true }) assessedOn?: string;
  @Optional() @Line('评估地点', { max: 100 }) place?: string;
  @Optional() @Flag('本人参加') tookPart?: boolean;
  @Optional() @Text('没有参加的原因', { max: 300 }) whyNot?: string;
  @Optional() @Flag('有即时危险') dangerNow?: boolean;
  @Optional() @Text('生活自理', { max: 500 }) selfCare?: string;
  @Optional() @Text('社会交往', { max: 500 }) socialLife?: string;
  @Optional() @Text('就业意愿和能力', { max: 500 }) work?: string;
  @Optional() @Text('家庭支持', { max: 500 }) familySupport?: string;
  @Optional() @Text('优势', { max: 500 }) strengths?: string;
  @Optional() @Text('评估记录', { max: 1000 }) notes?: string;
  /** The whole team. */
  @Optional()
  @NestedList(() => TeamMemberForm, '评估人员', { max: mostMembers })
  members?: TeamMemberForm[];
  /** Each scale that is named is replaced. */
  @Optional()
  @NestedList(() => ScaleAnswersForm, '量表', { max: 20 })
  scales?: ScaleAnswersForm[];
  /** The code of a scale that the person or guardian is asked to fill in; null asks no longer. */
  @Optional() @ListedCode('请本人填的量表', { max: 40 }) selfReportScale?: string;
  @Optional() @Nested(() => RehabOpinionForm, '康复意见') opinion?: RehabOpinionForm;
}

export class SaveAssessmentForm extends EditForm {
  @Nested(() => AssessmentContentsForm, '评估内容') contents!: AssessmentContentsForm;
}

/** What the person or guardian fills in. */
export class SelfReportForm extends EditForm {
  @NestedList(() => ScaleAnswerForm, '答案', { max: 100 }) answers!: ScaleAnswerForm[];
}
