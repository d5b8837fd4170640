import type { AgreementState } from '@jingkang/shared/lifecycles/agreement';
import type { CaseState } from '@jingkang/shared/lifecycles/case-groups';
import type { ConsentState } from '@jingkang/shared/lifecycles/consent';
import type { MyAgreement } from '@jingkang/shared/api/agreements';
import type { AttachmentView } from '@jingkang/shared/api/common';
import type { MyConsent } from '@jingkang/shared/api/consents';
import type { MyAssessment } from '@jingkang/shared/api/assessments';
import type { MyCase } from '@jingkang/shared/api/my-cases';
import type { InstitutionView } from '@jingkang/shared/api/places';
import type { SignedView, SigningNeedsView } from '@jingkang/shared/api/signing';
import { barthel } from '@jingkang/shared/assessments/barthel';
import { stepsAt } from '@jingkang/shared/lifecycles/seven-steps';
import { agreementRecords } from '@jingkang/shared/records/agreements';
import { assessmentRecords } from '@jingkang/shared/records/assessments';
import { caseRecords } from '@jingkang/shared/records/cases';
import { consentRecords } from '@jingkang/shared/records/consents';
import { informedConsentText } from '@jingkang/shared/texts/informed-consent';
import { receiverConsentWording } from '@jingkang/shared/texts/receiver-consent';

const at = '2026-11-24T02:00:00.000Z';
const textHash = 'a'.repeat(64);
export const caseId = '00000000-0000-7000-8000-0000000000c1';
/** To be decided: the receiver, where ticking is enough. */
export const receiverId = '00000000-0000-7000-8000-0000000000d1';
/** To be decided: the informed consent, with drawn signatures. */
export const informedId = '00000000-0000-7000-8000-0000000000d2';
export const givenId = '00000000-0000-7000-8000-0000000000d3';
export const agreementId = '00000000-0000-7000-8000-0000000000e1';
export const effectiveId = '00000000-0000-7000-8000-0000000000e2';
export const assessmentId = '00000000-0000-7000-8000-0000000000a1';
export const signatureId = '00000000-0000-7000-8000-0000000000f1';

const institution: InstitutionView = {
  id: '00000000-0000-7000-8000-0000000000b1',
  kind: 'station',
  name: '文龙街道服务站',
  regionName: '文龙街道',
  address: '文龙街道演示路3号',
  phone: '023-48600003',
  openingHours: '周一至周五 9:00–17:00',
  services: ['life_skills'],
  ageGroups: [],
  eligibility: null,
  visitsHomes: false,
  takesNew: true,
};

const needs: SigningNeedsView = {
  ageBand: '35–59岁',
  guardianRequired: false,
  drawnSignatures: false,
  mostSigners: 3,
  personName: '张三',
};

const signed: SignedView = {
  capacityLabel: '能完全辨认自己行为',
  noPersonReasonLabel: null,
  noGuardianReasonLabel: '本人能完全辨认自己行为',
  wayLabel: '在小程序里逐项同意',
  signers: [{ who: 'person', whoLabel: '本人', name: '张三', relationLabel: null, signatureId }],
  witness: null,
  paperId: null,
  furtherPageIds: [],
  device: 'weapp',
  at,
  bundleHash: textHash,
};

const offer = <Action extends string>(action: Action, label: string) => ({ action, label, allowed: true });
const receiverText = receiverConsentWording({ receiverName: institution.name });

const receiver: MyConsent = {
  id: receiverId,
  caseId,
  kind: 'receiver',
  kindLabel: '由机构接收的同意',
  version: 1,
  stateLabel: '等您决定',
  tone: 'needsYou',
  receiver: institution,
  byDate: '2026-12-09',
  givenAt: null,
  withdrawnAt: null,
  withdrawalMeans: null,
  textVersion: receiverText.version,
  textHash,
  wording: receiverText.wording,
  items: [],
  signing: needs,
  signed: null,
  attachments: [],
  actions: [offer('give', '同意'), offer('refuse', '不同意')],
};

const informed: MyConsent = {
  ...receiver,
  id: informedId,
  kind: 'informed',
  kindLabel: '知情同意书',
  receiver: null,
  wording: informedConsentText.wording,
  signing: { ...needs, drawnSignatures: true },
};

const given: MyConsent = {
  ...informed,
  id: givenId,
  version: 2,
  stateLabel: '已同意',
  tone: 'done',
  byDate: null,
  givenAt: at,
  withdrawalMeans: '撤回后，服务会停止。',
  items: ['health_data', 'service_and_risk', 'named_institution', 'hospital'],
  signed,
  actions: [offer('withdraw', '撤回同意'), offer('withdraw-items', '撤回部分事项')],
};

const agreement: MyAgreement = {
  id: agreementId,
  caseId,
  number: 'XY-1',
  version: 3,
  stateLabel: '等您签名',
  tone: 'needsYou',
  institutionName: institution.name,
  termFrom: '2026-12-01',
  termTo: '2027-11-30',
  price: { free: false, priceListVersion: '1', items: [{ item: '手工训练', amount: '30.50元/次' }] },
  byDate: '2026-12-09',
  effectiveOn: null,
  hasDocument: false,
  textVersion: '2026-11-1',
  text: '社区康复服务协议\n一、签约各方\n服务方是文龙街道服务站。\n二、服务期限\n一年。',
  textHash,
  signing: { ...needs, drawnSignatures: true },
  signed: null,
  countersignedAt: null,
  documentHash: null,
  attachments: [],
  actions: [offer('sign', '签名')],
};

const effective: MyAgreement = {
  ...agreement,
  id: effectiveId,
  stateLabel: '已生效',
  tone: 'done',
  byDate: null,
  effectiveOn: '2026-12-01',
  hasDocument: true,
  signed,
  countersignedAt: at,
  documentHash: textHash,
  actions: [],
};

/** A scale is to be filled in. */
const assessment: MyAssessment = {
  id: assessmentId,
  version: 2,
  stateLabel: '正在评估',
  tone: 'active',
  institutionName: institution.name,
  assessedOn: null,
  selfReport: { definition: barthel, answers: {}, answered: false, ageNote: null },
  results: [],
  opinion: null,
};

/** Everything a page about a case can show at once. */
const myCase: MyCase = {
  id: caseId,
  number: 'GA-1',
  version: 5,
  stateLabel: '等候中',
  tone: 'needsYou',
  steps: stepsAt('refer'),
  next: { what: '决定是否由这家机构接收', byWhom: '您', byDate: '2026-12-09' },
  tasks: [
    {
      kind: 'receiverConsent',
      id: receiverId,
      recordType: 'consents',
      ...consentRecords.tasks.receiverConsent,
      about: institution.name,
      byDate: '2026-12-09',
    },
    {
      kind: 'confirmWish',
      id: caseId,
      recordType: 'cases',
      ...caseRecords.tasks.confirmWish,
      about: null,
      byDate: '2027-01-20',
    },
    {
      kind: 'agreement',
      id: agreementId,
      recordType: 'agreements',
      ...agreementRecords.tasks.agreement,
      about: institution.name,
      byDate: null,
    },
    {
      kind: 'selfReport',
      id: assessmentId,
      recordType: 'assessments',
      ...assessmentRecords.tasks.selfReport,
      about: barthel.title,
      byDate: null,
    },
  ],
  waiting: {
    position: 3,
    reasonLabel: '机构没有空位',
    since: '2026-11-02',
    reviewDueOn: '2027-02-02',
    reviewNeeded: false,
    wishConfirmedOn: null,
    expectedOn: '2027-01-15',
    alternatives: '可以先参加家属座谈。',
  },
  institution,
  closureReasonLabel: null,
  documents: [
    {
      recordType: 'consents',
      kind: 'informed',
      id: givenId,
      title: '知情同意书',
      about: null,
      stateLabel: '已同意',
      tone: 'done',
      withdrawable: true,
      at,
    },
    {
      recordType: 'agreements',
      kind: 'agreement',
      id: effectiveId,
      title: '服务协议',
      about: institution.name,
      stateLabel: '已生效',
      tone: 'done',
      withdrawable: false,
      at,
    },
  ],
  timeline: [{ at, label: '暂时没有合适的空位，已列入等候。', byWhom: '社会工作者', message: null }],
  applicationId: '0d9c2c1e-7a4b-4c3d-9e8f-1a2b3c4d5e6f',
  actions: [offer('confirm-wish', '仍然愿意'), offer('exit', '退出')],
};

/** Where the record stands after an action, as its lifecycle says it. */
const after = (state: ConsentState | AgreementState | CaseState) => ({ id: caseId, state, version: 9 });

const signatureFile: AttachmentView = {
  id: signatureId,
  kind: 'signature',
  mediaType: 'image/png',
  size: 4_000,
  createdAt: at,
  removable: true,
};

export const caseBodies: readonly [method: string, path: RegExp, body: unknown][] = [
  ['GET', /^\/api\/my\/cases\/[^/]+\/viewers$/, { items: [] }],
  ['GET', /^\/api\/my\/cases\/[^/]+$/, myCase],
  ['GET', new RegExp(`^/api/my/consents/${informedId}$`), informed],
  ['GET', new RegExp(`^/api/my/consents/${givenId}$`), given],
  ['GET', /^\/api\/my\/consents\/[^/]+$/, receiver],
  ['GET', new RegExp(`^/api/my/agreements/${effectiveId}$`), effective],
  ['GET', /^\/api\/my\/agreements\/[^/]+$/, agreement],
  ['GET', /^\/api\/my\/assessments\/[^/]+$/, assessment],
  ['PUT', /^\/api\/my\/assessments\/[^/]+\/answers$/, { version: 3, answered: true }],
  ['POST', /^\/api\/(consents|agreements)\/[^/]+\/files$/, signatureFile],
  ['POST', /^\/api\/consents\/[^/]+\/actions\/(give|withdraw-items)$/, after('given')],
  ['POST', /^\/api\/consents\/[^/]+\/actions\/refuse$/, after('refused')],
  ['POST', /^\/api\/consents\/[^/]+\/actions\/withdraw$/, after('withdrawn')],
  ['POST', /^\/api\/agreements\/[^/]+\/actions\/sign$/, after('awaiting_institution')],
  ['POST', /^\/api\/cases\/[^/]+\/actions\/confirm-wish$/, after('waiting')],
  ['POST', /^\/api\/cases\/[^/]+\/actions\/exit$/, after('closed')],
];
