import { agreementContents } from '../support/agreements';
import { pdf } from '../support/files';
import { referral } from '../support/referrals';
import type { Body } from './calls';
import { photo } from './photo';

const plain: Body = ({ version }) => ({ version });
const reason: Body = ({ version }) => ({ version, reason: '测试的原因' });
const opinion: Body = ({ version }) => ({
  version,
  hospitalName: '测试医院',
  seenOn: '2026-01-05',
  riskLevel: 1,
});
const ofCase: Body = ({ fixture }) => ({ caseId: fixture?.id });
const signing: Body = ({ version }) => ({
  version,
  textHash: 'a'.repeat(64),
  capacity: 'full',
  noGuardianReason: 'full_capacity',
  signers: [{ who: 'person', name: '测试甲', agrees: true }],
});
const choosing: Body = ({ version, world }) => ({ version, organizationId: world.places.station });
const scan = () => {
  const form = new FormData();
  form.append('kind', 'paper_consent');
  form.append('file', new Blob([new Uint8Array(pdf())], { type: 'application/pdf' }), 'scan.pdf');
  return form;
};
let made = 0;

const scale = () => ({
  definition: {
    resourceType: 'Questionnaire',
    status: 'active',
    name: `toy_${(made += 1)}`,
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
          { valueCoding: { code: '0', display: '没有' }, ordinalValue: 0 },
          { valueCoding: { code: '1', display: '有' }, ordinalValue: 1 },
        ],
      },
    ],
    scoring: { method: 'sum', better: 'lower', bands: [{ from: 0, label: '没有' }] },
  },
});

/** What a person would send from the referral to the agreement: valid, so that only access can refuse it. */
export const rehabilitationBodies: Readonly<Record<string, Body>> = {
  'PUT /api/hospital-referrals/{id}/draft': ({ version }) => ({ version, fields: referral() }),
  'POST /api/hospital-referrals/{id}/files': scan,
  'POST /api/hospital-referrals/{id}/reveals': () => ({ fields: ['contactPhone'], reason: 'contact' }),
  'POST /api/hospital-referrals/{id}/actions/submit': plain,
  'POST /api/hospital-referrals/{id}/actions/postpone-discharge': ({ version }) => ({
    version,
    plannedDischargeOn: '2099-01-01',
  }),
  'POST /api/hospital-referrals/{id}/actions/confirm-discharge': ({ version }) => ({
    version,
    dischargedOn: '2026-01-05',
  }),
  'POST /api/hospital-referrals/{id}/actions/withdraw': plain,
  'POST /api/hospital-referrals/{id}/actions/pre-register': plain,
  'POST /api/hospital-referrals/{id}/actions/return': ({ version }) => ({ version, words: '请补充' }),
  'POST /api/hospital-referrals/{id}/actions/receive': plain,
  'POST /api/cases/{id}/actions/propose-allocation': choosing,
  'POST /api/cases/{id}/actions/cancel-allocation': plain,
  'POST /api/cases/{id}/reveals': () => ({ fields: ['contactPhone'], reason: 'contact' }),
  'POST /api/cases/{id}/files': () => photo('evidence'),
  'POST /api/cases/{id}/notes': () => ({ body: '测试的记录', visibleToApplicant: false }),
  'POST /api/cases/{id}/actions/take': plain,
  'POST /api/cases/{id}/actions/assign': ({ version, world }) => ({ version, accountId: world.worker2 }),
  'POST /api/cases/{id}/actions/wait': ({ version }) => ({ version, reason: 'no_room' }),
  'POST /api/cases/{id}/actions/confirm-wish': plain,
  'POST /api/cases/{id}/actions/review-wish': ({ version }) => ({
    version,
    way: 'phone',
    personWillingness: 'willing',
    guardianWillingness: 'none',
    circumstances: '没有变化',
    decision: 'keep_waiting',
  }),
  'POST /api/cases/{id}/actions/propose-hospital-assessment': reason,
  'POST /api/cases/{id}/actions/resume-allocation': opinion,
  'POST /api/cases/{id}/actions/resume-assessment': opinion,
  'POST /api/cases/{id}/actions/exit': reason,
  'POST /api/allocations/{id}/actions/accept': plain,
  'POST /api/allocations/{id}/actions/return': ({ version }) => ({ version, reason: 'full' }),
  'POST /api/consents': ofCase,
  'POST /api/consents/{id}/files': () => photo('signature'),
  'POST /api/consents/{id}/actions/give': (ask) => ({ ...(signing(ask) as object), items: [] }),
  'POST /api/consents/{id}/actions/record': (ask) => ({
    ...(signing(ask) as object),
    items: [],
    way: 'spoken_witnessed',
    witness: '测试见证',
  }),
  'POST /api/consents/{id}/actions/refuse': plain,
  'POST /api/consents/{id}/actions/withdraw': plain,
  'POST /api/consents/{id}/actions/withdraw-items': ({ version }) => ({ version, items: ['publicity'] }),
  'POST /api/agreements': ofCase,
  'PUT /api/agreements/{id}': ({ version }) => ({ version, contents: agreementContents() }),
  'POST /api/agreements/{id}/files': () => photo('signature'),
  'POST /api/agreements/{id}/actions/send': plain,
  'POST /api/agreements/{id}/actions/recall': plain,
  'POST /api/agreements/{id}/actions/sign': signing,
  'POST /api/agreements/{id}/actions/record-paper': (ask) => ({
    ...(signing(ask) as object),
    attachmentId: ask.fixture?.id,
  }),
  'POST /api/agreements/{id}/actions/countersign': plain,
  'POST /api/agreements/{id}/actions/cancel': plain,
  'POST /api/assessments': ofCase,
  'PUT /api/assessments/{id}': ({ version }) => ({ version, contents: { place: '测试的地方' } }),
  'POST /api/assessments/{id}/files': () => photo('evidence'),
  'POST /api/assessments/{id}/actions/sign': plain,
  'POST /api/assessments/{id}/actions/conclude': plain,
  'POST /api/assessments/{id}/actions/cancel': plain,
  'PUT /api/my/assessments/{id}/answers': ({ version }) => ({ version, answers: [] }),
  'POST /api/scales': scale,
  'POST /api/document-templates': ({ fixture }) => ({
    kind: 'informed_consent',
    regionCode: fixture?.id,
    version: `t-${(made += 1)}-1`,
    title: '测试范本',
    effectiveFrom: '2099-01-01',
    informedConsent: {
      intro: '请看过后决定。',
      items: ['health_data', 'service_and_risk', 'named_institution'].map((code) => ({
        code,
        title: '事项',
        body: '说明。',
        required: true,
      })),
    },
  }),
};
