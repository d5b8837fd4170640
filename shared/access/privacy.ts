import { maskCertificate, maskDate, maskDocumentNumber, maskName, maskPhone, maskText } from './masks';
import type { Role } from './roles';

/** How much of a field someone sees. A masked field can be revealed with a reason, a hidden one cannot. */
export type Sight = 'plain' | 'masked' | 'hidden';

/** Who looks: the owner of the data, or someone by role. */
export type Viewer = Role | 'owner';

type Sights = Readonly<Partial<Record<Viewer, Sight>>>;

interface FieldRule {
  readonly label: string;
  readonly mask: (value: string) => string;
  readonly sight: Sights;
}

const handled: Sights = { owner: 'plain', social_worker: 'masked', institution_manager: 'masked' };
/** What a hospital that refers has typed in itself: it sees it masked like everyone else who handles the record. */
const contactable: Sights = { ...handled, hospital_staff: 'masked' };
const named: Sights = { ...contactable, county_civil_affairs: 'masked', therapist: 'masked' };
/** Clinical facts: the owner, the clinical roles and the social workers who handle the record (requirements §11). */
const clinical: Sights = { owner: 'plain', social_worker: 'masked', hospital_staff: 'masked' };
/** What the team that assesses works with every day; never the person's own risk (§6.3). */
const assessors: Sights = { social_worker: 'plain', therapist: 'plain' };

/**
 * Every personal field of every record, its mask, and who sees how much of it. A viewer without an entry
 * does not see the field at all. Lists, details, exports, notices and logs ask here and nowhere else.
 */
export const personalFields = {
  personName: { label: '姓名', mask: maskName, sight: named },
  documentNumber: { label: '证件号码', mask: maskDocumentNumber, sight: contactable },
  birthDate: { label: '出生日期', mask: maskDate, sight: contactable },
  contactPhone: { label: '联系电话', mask: maskPhone, sight: contactable },
  contactName: { label: '联系人', mask: maskName, sight: contactable },
  /** Name, relation and phone, of the applications merged into it; not for who sent the other one. */
  otherContacts: {
    label: '其他联系人',
    mask: maskText,
    sight: { social_worker: 'masked', institution_manager: 'masked' },
  },
  address: { label: '详细住址', mask: maskText, sight: contactable },
  communityName: { label: '村(社区)', mask: maskText, sight: contactable },
  diagnosis: { label: '诊断', mask: maskText, sight: clinical },
  diagnosingHospital: { label: '诊断医院', mask: maskText, sight: clinical },
  disabilityCertificate: { label: '残疾人证号', mask: maskCertificate, sight: contactable },
  medication: { label: '用药情况', mask: maskText, sight: clinical },
  hospitalAdvice: { label: '医院的康复建议', mask: maskText, sight: clinical },
  /** Clinical staff and whoever is responsible; never the committee, a reporter or the public (§6.3). */
  riskLevel: { label: '风险等级', mask: maskText, sight: { ...assessors, hospital_staff: 'plain' } },
  assessmentAnswers: { label: '评估结果', mask: maskText, sight: { owner: 'plain', ...assessors } },
  assessmentNote: { label: '评估记录', mask: maskText, sight: assessors },
  rehabOpinion: {
    label: '康复意见',
    mask: maskText,
    sight: { owner: 'plain', ...assessors, institution_manager: 'plain' },
  },
  remark: { label: '补充说明', mask: maskText, sight: contactable },
  message: { label: '来信内容', mask: maskText, sight: handled },
  witness: { label: '见证人', mask: maskName, sight: handled },
  signerName: { label: '签署人', mask: maskName, sight: handled },
  emergencyContact: { label: '紧急联系人', mask: maskName, sight: handled },
  emergencyPhone: { label: '紧急联系电话', mask: maskPhone, sight: handled },
  /** The text of an agreement names the person: it is opened whole, and each opening is recorded. */
  agreementText: {
    label: '协议内容',
    mask: maskText,
    sight: { owner: 'plain', social_worker: 'plain', institution_manager: 'plain' },
  },
  reporterName: {
    label: '上报人',
    mask: maskName,
    sight: { social_worker: 'masked', institution_manager: 'masked' },
  },
  reporterPhone: {
    label: '上报人电话',
    mask: maskPhone,
    sight: { social_worker: 'masked', institution_manager: 'masked' },
  },
  howToReach: { label: '怎样联系', mask: maskText, sight: handled },
  needDescription: { label: '需要什么帮助', mask: maskText, sight: handled },
  /** Institution staff never see who sent a feedback (F13). */
  feedbackPhone: {
    label: '反馈人电话',
    mask: maskPhone,
    sight: { owner: 'plain', county_civil_affairs: 'masked' },
  },
  /** What is complained of must be read to be handled; who complained is kept apart from it. */
  feedbackContent: {
    label: '反馈内容',
    mask: maskText,
    sight: { owner: 'plain', institution_manager: 'plain', county_civil_affairs: 'plain' },
  },
  /** Working notes between colleagues who handle the record. */
  note: {
    label: '工作记录',
    mask: maskText,
    sight: { social_worker: 'plain', institution_manager: 'plain', therapist: 'plain' },
  },
  /** What is offered to the person while they wait; the county supervises without the words (§11). */
  alternatives: {
    label: '等候期间的其他办法',
    mask: maskText,
    sight: { owner: 'plain', ...assessors, institution_manager: 'plain' },
  },
  /** Words between a hospital and the institution it refers to. */
  referralNote: {
    label: '转介往来',
    mask: maskText,
    sight: { social_worker: 'plain', institution_manager: 'plain', hospital_staff: 'plain' },
  },
} satisfies Record<string, FieldRule>;

export type PersonalField = keyof typeof personalFields;

export interface SeenField {
  readonly field: PersonalField;
  readonly label: string;
  /** Plain or masked; undefined when there is no value or the viewer may not see it. */
  readonly value: string | undefined;
  readonly masked: boolean;
}

export function sightOf(viewer: Viewer, field: PersonalField): Sight {
  const rule: FieldRule = personalFields[field];
  return rule.sight[viewer] ?? 'hidden';
}

/** The value as this viewer may see it; undefined when hidden or empty. */
export function seen(
  viewer: Viewer,
  field: PersonalField,
  value: string | null | undefined,
): string | undefined {
  if (!value) return undefined;
  switch (sightOf(viewer, field)) {
    case 'plain':
      return value;
    case 'masked':
      return personalFields[field].mask(value);
    default:
      return undefined;
  }
}

/** Every given field that the viewer may see, in the order of the table. */
export function seenFields(
  viewer: Viewer,
  values: Readonly<Partial<Record<PersonalField, string | null | undefined>>>,
): SeenField[] {
  return (Object.keys(personalFields) as PersonalField[])
    .filter((field) => field in values && sightOf(viewer, field) !== 'hidden')
    .map((field) => ({
      field,
      label: personalFields[field].label,
      value: seen(viewer, field, values[field]),
      masked: sightOf(viewer, field) === 'masked' && Boolean(values[field]),
    }));
}

/** Age bands stand in for the date of birth on lists. */
export const ageBands = [
  { code: 'child', label: '14岁以下', below: 14 },
  { code: 'youth', label: '14–17岁', below: 18 },
  { code: 'young_adult', label: '18–34岁', below: 35 },
  { code: 'adult', label: '35–59岁', below: 60 },
  { code: 'senior', label: '60岁以上', below: Infinity },
] as const;

/** The age band on a day, from dates `YYYY-MM-DD`; undefined when the date of birth is unknown. */
export function ageBandOf(
  birthDate: string | undefined,
  today: string,
): (typeof ageBands)[number] | undefined {
  if (!birthDate) return undefined;
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  const age = today.slice(5) < birthDate.slice(5) ? years - 1 : years;
  return ageBands.find((band) => age < band.below);
}
