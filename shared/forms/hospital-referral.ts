import { allReferralTabs, type ReferralTab } from '../api/hospital-referrals';
import {
  codesOf,
  documentTypes,
  genders,
  guardianConsents,
  insights,
  noGuardianReasons,
  referralConsents,
  referralKinds,
  relations,
  services,
  suitability,
} from '../terms';
import { consentItems } from '../texts/consent';
import { EditForm, VersionForm } from './any-record';
import { Nested } from './nested';
import {
  Choice,
  Choices,
  DateOnly,
  DocumentNumber,
  Icd10,
  Line,
  NeededIf,
  Optional,
  PersonName,
  Phone,
  RecordId,
  Text,
  Token,
  TownshipCode,
  WholeNumber,
} from './rules';

/** Still in the hospital, as the form tells it (§1.1). */
export const isInpatient = ({ kind, dischargedOn }: Partial<HospitalReferralForm>): boolean =>
  kind === 'discharge' && !dischargedOn;

/** F2, what a hospital refers with (LN/7). It may be saved unfinished; submitting asks for all of it. */
export class HospitalReferralForm {
  @Choice('转介的时机', codesOf(referralKinds)) kind!: keyof typeof referralKinds;
  @Line('科室', { max: 50 }) department!: string;
  @PersonName('医生') doctor!: string;
  @NeededIf(isInpatient)
  @DateOnly('预计出院日期', { ahead: isInpatient })
  plannedDischargeOn?: string;
  @Optional() @DateOnly('出院日期', { past: true }) dischargedOn?: string;

  @PersonName('本人姓名') personName!: string;
  @DateOnly('出生日期', { past: true }) birthDate!: string;
  @Optional() @Choice('性别', codesOf(genders)) gender?: keyof typeof genders;
  @Optional() @Choice('证件类型', codesOf(documentTypes)) documentType?: keyof typeof documentTypes;
  @Optional() @DocumentNumber('证件号码', 'documentType') documentNumber?: string;
  @TownshipCode('现在住的地方') regionCode!: string;
  @Optional() @Text('详细住址', { max: 200 }) address?: string;
  @Choice('联系人和本人的关系', codesOf(relations)) contactRelation!: keyof typeof relations;
  @NeededIf<HospitalReferralForm>(({ contactRelation }) => contactRelation !== 'self')
  @PersonName('联系人')
  contactName?: string;
  @Phone('联系电话') contactPhone!: string;

  @Icd10('诊断编码') diagnosisCode!: string;
  @Line('诊断名称', { max: 100 }) diagnosisName!: string;
  @DateOnly('评估日期', { past: true }) assessedOn!: string;
  @Choice('评估结论', codesOf(suitability)) conclusion!: keyof typeof suitability;
  @WholeNumber('风险等级', { min: 0, max: 5, later: true }) riskLevel!: number;
  @Text('用药情况', { max: 1000 }) medication!: string;
  @Text('康复建议', { max: 1000 }) rehabAdvice!: string;
  @Choices('需要的服务', codesOf(services), { min: 1 }) needs!: (keyof typeof services)[];
  @Optional() @Choice('自知力', codesOf(insights)) insight?: keyof typeof insights;
  @Optional() @Text('功能情况', { max: 500 }) functionNotes?: string;
  @Optional() @Text('注意事项', { max: 500 }) precautions?: string;

  @Choice('本人意见', codesOf(referralConsents)) personConsent!: keyof typeof referralConsents;
  @Choice('监护人意见', codesOf(guardianConsents)) guardianConsent!: keyof typeof guardianConsents;
  @NeededIf<HospitalReferralForm>(({ guardianConsent }) => guardianConsent === 'none')
  @Choice('没有监护人同意的原因', codesOf(noGuardianReasons))
  noGuardianReason?: keyof typeof noGuardianReasons;
  @DateOnly('同意的日期', { past: true }) consentedOn!: string;
  /** Of the wording that was read out and signed. */
  @Token('同意书版本') consentTextVersion!: string;
  @Choices('同意的事项', consentItems, { min: 1 }) consentItems!: (typeof consentItems)[number][];

  /** Empty: by the place of residence (QJ/5(4)). */
  @Optional() @RecordId('接收机构') chosenOrganizationId?: string;
}

export class SaveReferralForm extends EditForm {
  @Nested(() => HospitalReferralForm, '转介内容') fields!: HospitalReferralForm;
}

export class PostponeDischargeForm extends VersionForm {
  @DateOnly('新的预计出院日期') plannedDischargeOn!: string;
}

export class ConfirmDischargeForm extends VersionForm {
  @DateOnly('出院日期', { past: true }) dischargedOn!: string;
}

/** The hospital reads these words. */
export class ReturnReferralForm extends VersionForm {
  @Text('要补充什么', { max: 500 }) words!: string;
}

export class ReferralQuery {
  @Choice('视图', allReferralTabs) view!: ReferralTab;
  @Optional() @Token('翻页位置') cursor?: string;
}
