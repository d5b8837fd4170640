import type { FactView } from '@jingkang/shared/api/common';
import type { PersonalField } from '@jingkang/shared/access/privacy';
import {
  applicantRoles,
  contactTimes,
  contactWays,
  diagnosisKinds,
  documentTypes,
  entitlements,
  genders,
  relations,
  services,
} from '@jingkang/shared/terms';
import type { ApplicationFields } from './application-secrets';

/** The personal values of a form, by the fields of privacy.ts. */
export function personalOf(fields: ApplicationFields): Partial<Record<PersonalField, string | undefined>> {
  return {
    personName: fields.personName,
    documentNumber: fields.documentNumber,
    birthDate: fields.birthDate,
    contactPhone: fields.contactPhone,
    contactName: fields.contactName,
    address: fields.address,
    communityName: fields.communityName,
    diagnosis: fields.diagnosis && diagnosisKinds[fields.diagnosis],
    diagnosingHospital: fields.diagnosingHospital,
    disabilityCertificate: fields.disabilityCertificate,
    remark: fields.remark,
  };
}

const labelled = (labels: Readonly<Record<string, string>>, codes: readonly string[] | undefined) =>
  (codes ?? []).map((code) => labels[code] ?? code).join('、');

/** What is told about the application that names nobody. */
export function factsOf(fields: ApplicationFields): FactView[] {
  const all: [string, string | undefined][] = [
    ['填写人', fields.applicantRole && applicantRoles[fields.applicantRole]],
    ['与本人的关系', fields.relation && relations[fields.relation]],
    ['性别', fields.gender && genders[fields.gender]],
    ['想要的帮助', labelled(services, fields.needs)],
    ['证件类型', fields.documentType && documentTypes[fields.documentType]],
    ['享受的政策', labelled(entitlements, fields.entitlements)],
    ['居住情况', fields.livesAlone ? '一个人住' : undefined],
    ['出行', fields.transportDifficulty ? '出门有困难' : undefined],
  ];
  return all.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}

/** How the person may be contacted; read before anyone calls or knocks. */
export function contactRulesOf(fields: ApplicationFields): string[] {
  const ways = labelled(contactWays, fields.contactWays);
  const times = labelled(contactTimes, fields.contactTimes);
  return [
    ...(fields.doNotMention ? ['不要在电话里提及病情'] : []),
    ...(fields.doNotVisit ? ['不要上门'] : []),
    ...(ways ? [`联系方式：${ways}`] : []),
    ...(times ? [`方便的时间：${times}`] : []),
  ];
}
