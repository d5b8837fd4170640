import type { ApplicationForm } from '@jingkang/shared/forms/application';
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
  type Labels,
} from '@jingkang/shared/terms';
import { labelsOf } from '../../../words/labels';

type FieldName = keyof ApplicationForm;

/** Codes of other records and of regions say nothing to a reader; the region is named beside these. */
type Unspoken = 'regionCode' | 'hukouRegionCode' | 'chosenOrganizationId';

const fieldLabels: Readonly<Record<Exclude<FieldName, Unspoken>, string>> = {
  applicantRole: '您是',
  personName: '姓名',
  relation: '和本人的关系',
  communityName: '村或社区',
  address: '详细住址',
  gender: '性别',
  birthDate: '出生日期',
  needs: '想要的帮助',
  contactPhone: '联系电话',
  contactName: '电话找谁',
  contactWays: '怎样联系',
  contactTimes: '方便的时间',
  doNotMention: '电话里不提病情',
  doNotVisit: '勿上门',
  livesAlone: '一个人住',
  transportDifficulty: '出门有困难',
  diagnosis: '医生的诊断',
  diagnosingHospital: '看病的医院',
  documentType: '证件类型',
  documentNumber: '证件号码',
  disabilityCertificate: '残疾人证号',
  entitlements: '享受的政策',
  remark: '还想说的话',
};

const choices: Readonly<Partial<Record<FieldName, Labels>>> = {
  applicantRole: applicantRoles,
  relation: relations,
  gender: genders,
  needs: services,
  contactWays,
  contactTimes,
  diagnosis: diagnosisKinds,
  documentType: documentTypes,
  entitlements,
};

function words(name: FieldName, value: unknown): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  const labels = choices[name] ?? {};
  return labelsOf(labels, (Array.isArray(value) ? value : [value]).map(String));
}

/** The answered fields in words, in the order in which they were asked. */
export function answersOf(fields: Readonly<Record<string, unknown>>): [label: string, value: string][] {
  return Object.entries(fieldLabels)
    .map(([name, label]): [string, string] => {
      const value = fields[name];
      const empty = value === undefined || value === null || value === '';
      return [label, empty ? '' : words(name as FieldName, value)];
    })
    .filter(([, value]) => value !== '');
}
