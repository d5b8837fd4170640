import type { ApplicationForm } from '@jingkang/shared/forms/application';

type FieldName = keyof ApplicationForm;

/** The fields of each step in the order they are drawn: what is wrong is looked for in this order. */
export const stepFields = [
  [
    'applicantRole',
    'relation',
    'personName',
    'regionCode',
    'communityName',
    'address',
    'gender',
    'birthDate',
  ],
  [
    'needs',
    'contactPhone',
    'contactName',
    'doNotMention',
    'doNotVisit',
    'contactWays',
    'contactTimes',
    'chosenOrganizationId',
    'livesAlone',
    'transportDifficulty',
    'diagnosis',
    'diagnosingHospital',
    'documentType',
    'documentNumber',
    'disabilityCertificate',
    'entitlements',
    'remark',
  ],
] as const satisfies readonly (readonly FieldName[])[];

export const stepTitles = ['给谁申请，住在哪里', '要什么帮助，怎样联系', '看清楚，再同意'] as const;
export const stepNames = ['人和住处', '帮助和联系', '同意和提交'] as const;
