import { caseTabs } from '../api/cases';
import {
  codesOf,
  contactChannels,
  guardianWillingness,
  waitReasons,
  willingness,
  wishDecisions,
} from '../terms';
import { VersionForm } from './any-record';
import { FurtherPages } from './pages';
import { Choice, DateOnly, Line, Optional, RecordId, Text, Token, WholeNumber } from './rules';

export class CaseQuery {
  @Choice('视图', codesOf(caseTabs)) view!: keyof typeof caseTabs;
  @Optional() @Token('翻页位置') cursor?: string;
}

export class ProposeAllocationForm extends VersionForm {
  @RecordId('接收机构') organizationId!: string;
}

export class WaitForm extends VersionForm {
  @Choice('等候的原因', codesOf(waitReasons)) reason!: keyof typeof waitReasons;
  /** When a place is expected. */
  @Optional() @DateOnly('预计有空位的日期') expectedOn?: string;
  /** What is offered meanwhile; the person reads it. */
  @Optional() @Text('等候期间的其他办法', { max: 500 }) alternatives?: string;
}

/** F5: wish and circumstances, reviewed anew (LN/11). */
export class ReviewWishForm extends VersionForm {
  @Choice('联系方式', codesOf(contactChannels)) way!: keyof typeof contactChannels;
  @Choice('本人意愿', codesOf(willingness)) personWillingness!: keyof typeof willingness;
  @Choice('监护人意愿', codesOf(guardianWillingness)) guardianWillingness!: keyof typeof guardianWillingness;
  @Text('实际情况', { max: 1000 }) circumstances!: string;
  @Choice('处理决定', codesOf(wishDecisions)) decision!: keyof typeof wishDecisions;
  @Optional() @DateOnly('预计有空位的日期') expectedOn?: string;
}

/** The opinion of the hospital that a case was sent to (§6.3). */
export class HospitalOpinionForm extends VersionForm {
  @Line('医院名称', { max: 100 }) hospitalName!: string;
  @DateOnly('看诊日期', { past: true }) seenOn!: string;
  @WholeNumber('风险等级', { min: 0, max: 5 }) riskLevel!: number;
  @Optional() @Text('医院意见', { max: 1000 }) note?: string;
  /** The scan of the opinion, uploaded to this case. */
  @Optional() @RecordId('医院意见扫描件') attachmentId?: string;
  @FurtherPages() furtherPageIds?: string[];
}

export class ExitCaseForm extends VersionForm {
  @Optional() @Text('退出的原因', { max: 500 }) reason?: string;
}
