import {
  applicantRoles,
  codesOf,
  contactTimes,
  contactWays,
  diagnosisKinds,
  documentTypes,
  entitlements,
  genders,
  relations,
  services,
} from '../terms';
import {
  Choice,
  Choices,
  DateOnly,
  DisabilityCertificate,
  DocumentNumber,
  Flag,
  Line,
  Optional,
  PersonName,
  Phone,
  RecordId,
  RegionCode,
  Text,
  TownshipCode,
} from './rules';

/**
 * F1, the application of a person or guardian. The first six inputs are required; everything else may stay
 * empty and never blocks the application (个人信息保护法 16). Identity is completed by the social worker.
 */
export class ApplicationForm {
  @Choice('您的身份', codesOf(applicantRoles)) applicantRole!: keyof typeof applicantRoles;
  @PersonName('需要服务的人的姓名') personName!: string;
  @Choice('您和本人的关系', codesOf(relations)) relation!: keyof typeof relations;
  @TownshipCode('现在住的地方') regionCode!: string;
  @Phone('联系电话') contactPhone!: string;
  @Choices('想要的帮助', codesOf(services), { min: 1 }) needs!: (keyof typeof services)[];

  @Optional() @PersonName('联系人') contactName?: string;
  @Optional() @Text('村(社区)', { max: 50 }) communityName?: string;
  @Optional() @Text('详细住址', { max: 200 }) address?: string;
  @Optional() @DateOnly('出生日期', { past: true }) birthDate?: string;
  @Optional() @Choice('性别', codesOf(genders)) gender?: keyof typeof genders;
  @Optional() @Choice('证件类型', codesOf(documentTypes)) documentType?: keyof typeof documentTypes;
  @Optional() @DocumentNumber('证件号码', 'documentType') documentNumber?: string;
  @Optional() @RegionCode('户籍地') hukouRegionCode?: string;
  @Optional() @Choice('诊断', codesOf(diagnosisKinds)) diagnosis?: keyof typeof diagnosisKinds;
  @Optional() @Line('诊断医院', { max: 100 }) diagnosingHospital?: string;
  @Optional() @DisabilityCertificate('残疾人证号') disabilityCertificate?: string;
  @Optional() @Choices('享受的政策', codesOf(entitlements)) entitlements?: (keyof typeof entitlements)[];
  /** The institution or hospital chosen; empty means not sure, which is routed by residence. */
  @Optional() @RecordId('想去的机构') chosenOrganizationId?: string;
  @Optional() @Choices('联系方式', codesOf(contactWays)) contactWays?: (keyof typeof contactWays)[];
  @Optional() @Choices('方便的时间', codesOf(contactTimes)) contactTimes?: (keyof typeof contactTimes)[];
  @Optional() @Flag('不要在电话里提及病情') doNotMention?: boolean;
  @Optional() @Flag('不要上门') doNotVisit?: boolean;
  @Optional() @Flag('一个人住') livesAlone?: boolean;
  @Optional() @Flag('出门有困难') transportDifficulty?: boolean;
  @Optional() @Text('补充说明', { max: 500 }) remark?: string;
}

/** The inputs an applicant must fill, without the consent items and the phone code. */
export const requiredApplicationInputs = [
  'applicantRole',
  'personName',
  'relation',
  'regionCode',
  'contactPhone',
  'needs',
] as const satisfies readonly (keyof ApplicationForm)[];
