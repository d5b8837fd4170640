import { codesOf, contactChannels, contactOutcomes, reporterTypes, urgencies } from '../terms';
import { ApplicationForm } from './application';
import { ConsentForm } from './consent-evidence';
import { VersionForm } from './any-record';
import { Nested } from './nested';
import {
  Choice,
  Flag,
  Line,
  MustAgree,
  Optional,
  PersonName,
  Phone,
  Text,
  TownshipCode,
  Uscc,
} from './rules';

/** What a need report may ask for at most (§6.6): enough to make contact, no diagnosis and no identity number. */
export class NeedReportForm {
  @Choice('您代表谁', codesOf(reporterTypes)) reporterType!: keyof typeof reporterTypes;
  @PersonName('怎样称呼需要帮助的人') personName!: string;
  @TownshipCode('住在哪里') regionCode!: string;
  @Text('怎样联系', { max: 200 }) howToReach!: string;
  @Text('需要什么帮助', { max: 500 }) description!: string;
  @MustAgree('我说的情况属实') attested!: boolean;

  @Optional() @Text('村(社区)', { max: 50 }) communityName?: string;
  @Optional() @Choice('缓急', codesOf(urgencies)) urgency?: keyof typeof urgencies;
  @Optional() @PersonName('您的姓名') reporterName?: string;
  @Optional() @Phone('您的电话') reporterPhone?: string;
  @Optional() @Line('单位名称', { max: 100 }) organizationName?: string;
  @Optional() @Uscc('统一社会信用代码') organizationCode?: string;
  @Optional() @Flag('本人知道这次上报') personKnows?: boolean;
}

export class ContactAttemptForm extends VersionForm {
  @Choice('联系途径', codesOf(contactChannels)) channel!: keyof typeof contactChannels;
  @Choice('联系结果', codesOf(contactOutcomes)) outcome!: keyof typeof contactOutcomes;
  @Optional() @Text('记录', { max: 500 }) note?: string;
}

/** The consent obtained, and what the application that it creates already knows. */
export class RecordConsentForm extends VersionForm {
  @Nested(() => ConsentForm, '同意事项') consent!: ConsentForm;
  @Nested(() => ApplicationForm, '申请内容') application!: ApplicationForm;
}
