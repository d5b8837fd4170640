import { randomUUID } from 'node:crypto';
import { serviceAgreementText } from '@jingkang/shared/texts/service-agreement';
import { agreementContents, requiredItems } from './agreements';
import { fullAssessment } from './assessments';
import { type FormRoute, row } from './form-faults';
import { referral } from './referrals';

const id = randomUUID();
const version = 1;
const reason = '理由';
const accountId = id;
const caseId = id;

const signing = {
  version,
  textHash: 'a'.repeat(64),
  capacity: 'full',
  signers: [{ who: 'person', name: '测试甲', relation: 'self', agrees: true, signatureId: id }],
  noPersonReason: 'cannot_express',
  noGuardianReason: 'full_capacity',
};
const signingOptional = ['signers.0.relation', 'signers.0.signatureId', 'noPersonReason', 'noGuardianReason'];
const opinion = {
  version,
  hospitalName: '测试医院',
  seenOn: '2026-01-05',
  riskLevel: 1,
  note: '可以康复',
  attachmentId: id,
};
const opinionOptional = ['note', 'attachmentId'];
const contents = {
  ...fullAssessment(),
  whyNot: '没有',
  dangerNow: false,
  selfCare: '能自理',
  socialLife: '愿意见人',
  work: '想做手工',
  familySupport: '家里支持',
  strengths: '会画画',
  notes: '记录',
  members: [{ id, accountId, name: '外请', profession: 'nurse', attachmentId: id }],
  selfReportScale: 'barthel',
};

const referralRoutes = [
  row('hospital', 'PUT /hospital-referrals/{id}/draft', { version, fields: referral() }, 'fields.*'),
  row('worker', 'POST /hospital-referrals/{id}/reveals', { fields: ['contactPhone'], reason: 'contact' }),
  row('hospital', 'POST /hospital-referrals/{id}/actions/submit', { version }),
  row('hospital', 'POST /hospital-referrals/{id}/actions/postpone-discharge', {
    version,
    plannedDischargeOn: '2099-01-01',
  }),
  row('hospital', 'POST /hospital-referrals/{id}/actions/confirm-discharge', {
    version,
    dischargedOn: '2026-01-05',
  }),
  row('hospital', 'POST /hospital-referrals/{id}/actions/withdraw', { version, reason }, 'reason'),
  row('worker', 'POST /hospital-referrals/{id}/actions/pre-register', { version }),
  row('worker', 'POST /hospital-referrals/{id}/actions/return', { version, words: '请补充' }),
  row('worker', 'POST /hospital-referrals/{id}/actions/receive', { version }),
];

const caseRoutes = [
  row('worker', 'POST /cases/{id}/reveals', { fields: ['contactPhone'], reason: 'contact' }),
  row('worker', 'POST /cases/{id}/notes', { body: '记录', visibleToApplicant: false }),
  row('manager', 'POST /cases/{id}/actions/assign', { version, accountId }),
  row('worker', 'POST /cases/{id}/actions/take', { version }),
  row(
    'worker',
    'POST /cases/{id}/actions/wait',
    { version, reason: 'no_room', expectedOn: '2099-01-01', alternatives: '家属活动' },
    'expectedOn',
    'alternatives',
  ),
  row('applicant', 'POST /cases/{id}/actions/confirm-wish', { version }),
  row(
    'worker',
    'POST /cases/{id}/actions/review-wish',
    {
      version,
      way: 'phone',
      personWillingness: 'willing',
      guardianWillingness: 'willing',
      circumstances: '没有变化',
      decision: 'keep_waiting',
      expectedOn: '2099-01-01',
    },
    'expectedOn',
  ),
  row('worker', 'POST /cases/{id}/actions/propose-allocation', { version, organizationId: id }),
  row('worker', 'POST /cases/{id}/actions/cancel-allocation', { version }),
  row('worker', 'POST /cases/{id}/actions/propose-hospital-assessment', { version, reason }),
  row('worker', 'POST /cases/{id}/actions/resume-allocation', opinion, ...opinionOptional),
  row('worker', 'POST /cases/{id}/actions/resume-assessment', opinion, ...opinionOptional),
  row('applicant', 'POST /cases/{id}/actions/exit', { version, reason }, 'reason'),
  row('manager', 'POST /allocations/{id}/actions/accept', { version, accountId }, 'accountId'),
  row(
    'manager',
    'POST /allocations/{id}/actions/return',
    { version, reason: 'full', words: '说明' },
    'words',
  ),
];

const consentRoutes = [
  row('worker', 'POST /consents', { caseId }),
  row(
    'applicant',
    'POST /consents/{id}/actions/give',
    { ...signing, items: requiredItems },
    ...signingOptional,
  ),
  row(
    'worker',
    'POST /consents/{id}/actions/record',
    { ...signing, items: requiredItems, way: 'spoken_witnessed', attachmentId: id, witness: '见证人甲' },
    ...signingOptional,
    'attachmentId',
    'witness',
  ),
  row('applicant', 'POST /consents/{id}/actions/refuse', { version }),
  row('applicant', 'POST /consents/{id}/actions/withdraw', { version }),
  row('applicant', 'POST /consents/{id}/actions/withdraw-items', { version, items: ['publicity'] }),
];

const agreementRoutes = [
  row('worker', 'POST /agreements', { caseId }),
  row(
    'worker',
    'PUT /agreements/{id}',
    { version, contents: agreementContents({ extra: '另约' }) },
    'contents.*',
  ),
  row('worker', 'POST /agreements/{id}/actions/send', { version }),
  row('worker', 'POST /agreements/{id}/actions/recall', { version }),
  row('applicant', 'POST /agreements/{id}/actions/sign', signing, ...signingOptional),
  row(
    'worker',
    'POST /agreements/{id}/actions/record-paper',
    { ...signing, attachmentId: id },
    ...signingOptional,
  ),
  row('manager', 'POST /agreements/{id}/actions/countersign', { version }),
  row('worker', 'POST /agreements/{id}/actions/cancel', { version }),
];

const assessmentRoutes = [
  row('worker', 'POST /assessments', { caseId }),
  row('worker', 'PUT /assessments/{id}', { version, contents }, 'contents.*'),
  row('worker', 'POST /assessments/{id}/actions/sign', { version }),
  row('worker', 'POST /assessments/{id}/actions/conclude', { version }),
  row('worker', 'POST /assessments/{id}/actions/cancel', { version }),
  row(
    'applicant',
    'PUT /my/assessments/{id}/answers',
    { version, answers: [{ linkId: 'one', answer: '1' }] },
    'answers',
    'answers.*',
  ),
  row('admin', 'POST /scales', {
    definition: {
      resourceType: 'Questionnaire',
      status: 'active',
      name: 'toy_scale',
      version: '1',
      title: '玩具量表',
      copyright: '测试用',
      selfReport: false,
      item: [
        {
          linkId: 'one',
          text: '第一条',
          type: 'choice',
          answerOption: [
            { valueCoding: { code: '0', display: '没有' }, ordinalValue: 0.5 },
            { valueCoding: { code: '1', display: '有' }, ordinalValue: 1.5 },
          ],
        },
      ],
      scoring: { method: 'sum', better: 'lower', bands: [{ from: 0.5, label: '没有' }] },
    },
  }),
];

const template = {
  regionCode: '500110',
  version: 'test-2099-1',
  title: '测试范本',
  effectiveFrom: '2099-01-01',
};
const templateRoutes = [
  row('county', 'POST /document-templates', {
    ...template,
    kind: 'informed_consent',
    informedConsent: {
      intro: '请看过后决定。',
      items: ['research', ...requiredItems].map((code) => ({
        code,
        title: '事项',
        body: '说明。',
        required: requiredItems.includes(code),
      })),
    },
  }),
  row('county', 'POST /document-templates', {
    ...template,
    kind: 'service_agreement',
    serviceAgreement: {
      sections: [{ heading: '前言', body: '双方同意。' }, ...serviceAgreementText.content.sections],
    },
  }),
];

/** Every route that takes a form from the referral of a hospital to the signed agreement. */
export const rehabilitationRoutes: readonly FormRoute[] = [
  ...referralRoutes,
  ...caseRoutes,
  ...consentRoutes,
  ...agreementRoutes,
  ...assessmentRoutes,
  ...templateRoutes,
];
