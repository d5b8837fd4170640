import type { FactView } from '@jingkang/shared/api/common';
import type { PersonalField } from '@jingkang/shared/access/privacy';
import {
  documentTypes,
  genders,
  guardianConsents,
  insights,
  noGuardianReasons,
  referralConsents,
  referralKinds,
  relations,
  riskLevels,
  services,
  suitability,
} from '@jingkang/shared/terms';
import type { ReferralFields } from './referral-secrets';

/** The personal and clinical values of a referral, by the fields of privacy.ts. */
export function personalOf(fields: ReferralFields): Partial<Record<PersonalField, string | undefined>> {
  return {
    personName: fields.personName,
    documentNumber: fields.documentNumber,
    birthDate: fields.birthDate,
    contactPhone: fields.contactPhone,
    contactName: fields.contactName,
    address: fields.address,
    diagnosis: fields.diagnosisName && `${fields.diagnosisCode ?? ''} ${fields.diagnosisName}`.trim(),
    riskLevel: fields.riskLevel === undefined ? undefined : riskLevels[fields.riskLevel],
    medication: fields.medication,
    hospitalAdvice: adviceOf(fields),
  };
}

/** What the hospital says of how the person is and what helps, in one text. */
function adviceOf({ rehabAdvice, insight, functionNotes, precautions }: ReferralFields): string | undefined {
  const parts = [
    rehabAdvice,
    insight && insights[insight],
    functionNotes && `功能情况：${functionNotes}`,
    precautions && `注意事项：${precautions}`,
  ];
  return parts.filter(Boolean).join('\n') || undefined;
}

/** What is told that names nobody and is not clinical. */
export function factsOf(fields: ReferralFields): FactView[] {
  const all: readonly (readonly [string, string | undefined])[] = [
    ['转介的时机', fields.kind && referralKinds[fields.kind]],
    ['科室和医生', [fields.department, fields.doctor].filter(Boolean).join(' ')],
    ['评估日期', fields.assessedOn],
    ['评估结论', fields.conclusion && suitability[fields.conclusion]],
    ['需要的服务', (fields.needs ?? []).map((need) => services[need]).join('、')],
    ['性别', fields.gender && genders[fields.gender]],
    ['证件类型', fields.documentType && documentTypes[fields.documentType]],
    ['联系人和本人的关系', fields.contactRelation && relations[fields.contactRelation]],
    ['本人意见', fields.personConsent && referralConsents[fields.personConsent]],
    ['监护人意见', guardianWords(fields)],
    ['同意的日期', fields.consentedOn],
  ];
  return all.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}

function guardianWords({ guardianConsent, noGuardianReason }: ReferralFields): string | undefined {
  if (!guardianConsent) return undefined;
  const why = noGuardianReason && noGuardianReasons[noGuardianReason];
  const label = guardianConsents[guardianConsent];
  return guardianConsent === 'none' && why ? `${label}（${why}）` : label;
}
