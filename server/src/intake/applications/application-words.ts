import type { OtherContact, Together } from '@jingkang/shared/merging/applications';
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
import type { ReadTogether } from './merging/mergings.service';

/** The personal values of an application and of all merged into it, by the fields of privacy.ts. */
export function personalOf({
  fields,
  otherContacts,
}: Pick<Together, 'fields' | 'otherContacts'>): Partial<Record<PersonalField, string | undefined>> {
  return {
    ...(otherContacts.length ? { otherContacts: otherContacts.map(contactWords).join('\n') } : {}),
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

const contactWords = ({ name, relation, phone }: OtherContact): string =>
  [name ?? '联系人', relation && `（${relations[relation]}）`, ` ${phone}`].filter(Boolean).join('');

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
export function contactRulesOf({ fields, differing, unreadable }: Omit<ReadTogether, 'merged'>): string[] {
  const ways = labelled(contactWays, fields.contactWays);
  const times = labelled(contactTimes, fields.contactTimes);
  return [
    ...(fields.doNotMention ? ['不要在电话里提及病情'] : []),
    ...(fields.doNotVisit ? ['不要上门'] : []),
    ...(ways ? [`联系方式：${ways}`] : []),
    ...(times ? [`方便的时间：${times}`] : []),
    ...(differing.length ? ['并在一起的申请说法不一样，联系前请先看清各自的要求'] : []),
    ...(unreadable ? ['有一件并入的申请打不开，联系前请先问管理员'] : []),
  ];
}
