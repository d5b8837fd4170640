import { otherName, otherNameForStaff } from '../signing/signing-facts';
import type { Guard, Lifecycle } from './lifecycle';

/** The service agreement (F8). Its text is fixed when it is sent, and evidence once it is effective. */
export type AgreementState =
  'draft' | 'awaiting_person' | 'awaiting_institution' | 'effective' | 'ended' | 'cancelled';
export type AgreementAction =
  'prepare' | 'send' | 'recall' | 'sign' | 'record-paper' | 'countersign' | 'cancel' | 'drop' | 'end';

export interface AgreementFacts {
  /** A signed assessment with a rehab opinion is on file. */
  readonly opinionSigned: boolean;
  readonly informedConsentGiven: boolean;
  readonly riskPermits: boolean;
  readonly contentsComplete: boolean;
  readonly textCurrent: boolean;
  readonly personSignsOrCannot: boolean;
  readonly guardianSignsOrNone: boolean;
  readonly guardianWhereNeeded: boolean;
  readonly signersAgree: boolean;
  /** The input of whoever signs for themselves with another name than the application's; null where nobody does. */
  readonly otherNameAt: string | null;
  readonly evidencePresent: boolean;
  readonly actorPrepared: boolean;
  readonly institutionActive: boolean;
}

export const agreementGuards = {
  opinionSigned: {
    code: 'opinion_missing',
    message: '还没有签署的康复意见，请先完成综合评估。',
    holds: (facts) => facts.opinionSigned,
  },
  informedConsentGiven: {
    code: 'informed_consent_missing',
    message: '还没有有效的知情同意书，请先取得同意。',
    holds: (facts) => facts.informedConsentGiven,
  },
  riskPermits: {
    code: 'risk_blocks',
    message: '评估的风险为3级以上，不能签协议。请先提请医院评估；有即时危险的，先拨110或120。',
    holds: (facts) => facts.riskPermits,
  },
  contentsComplete: {
    code: 'agreement_incomplete',
    message: '协议内容还没有填完整，请补齐后再送签。',
    holds: (facts) => facts.contentsComplete,
  },
  textCurrent: {
    code: 'agreement_version',
    message: '协议的内容有更新，请重新看过再签。',
    holds: (facts) => facts.textCurrent,
  },
  personSignsOrCannot: {
    code: 'person_missing',
    message: '请由本人签名；本人不能签的，请写明原因。',
    holds: (facts) => facts.personSignsOrCannot,
  },
  guardianSignsOrNone: {
    code: 'guardian_missing',
    message: '请由监护人签名；没有监护人的，请写明原因。',
    holds: (facts) => facts.guardianSignsOrNone,
  },
  guardianWhereNeeded: {
    code: 'guardian_needed',
    message: '不满十四岁，或不能完全辨认自己行为的，须由监护人签名。',
    holds: (facts) => facts.guardianWhereNeeded,
  },
  signersAgree: {
    code: 'signers_disagree',
    message:
      '签署人的意见不一致，现在不能签。监护人之间有争议的，先商量，也可以请村(居)委会或民政部门指定监护人。',
    holds: (facts) => facts.signersAgree,
  },
  bearsTheName: {
    code: 'other_name',
    message: otherName,
    holds: (facts) => facts.otherNameAt === null,
    field: (facts) => facts.otherNameAt,
  },
  recordsTheName: {
    code: 'other_name',
    message: otherNameForStaff,
    holds: (facts) => facts.otherNameAt === null,
    field: (facts) => facts.otherNameAt,
  },
  evidencePresent: {
    code: 'evidence_missing',
    message: '还缺签名或签好的纸质协议，请补上后再办。',
    holds: (facts) => facts.evidencePresent,
  },
  countersignedByAnother: {
    code: 'same_person',
    message: '起草的人不能代表机构签署，请由另一位负责人签。',
    holds: (facts) => !facts.actorPrepared,
  },
  institutionActive: {
    code: 'institution_stopped',
    message: '本机构已停止服务，不能签协议。',
    holds: (facts) => facts.institutionActive,
  },
} satisfies Record<string, Guard<AgreementFacts>>;

const guard = agreementGuards;
const before = [guard.opinionSigned, guard.informedConsentGiven, guard.riskPermits];
const signed = [
  guard.textCurrent,
  guard.informedConsentGiven,
  guard.riskPermits,
  guard.personSignsOrCannot,
  guard.guardianSignsOrNone,
  guard.guardianWhereNeeded,
  guard.signersAgree,
  guard.evidencePresent,
];

export const agreementOpen = ['draft', 'awaiting_person', 'awaiting_institution'] as const;
export const agreementDraft = ['draft'] as const;
export const agreementAwaitingPerson = ['awaiting_person'] as const;
export const agreementAwaitingInstitution = ['awaiting_institution'] as const;
export const agreementEffective = ['effective'] as const;
export const agreementEnded = ['ended', 'cancelled'] as const;
/** No clock runs. */
export const agreementSettled = ['effective', ...agreementEnded] as const;
/** It lies before whoever signs, or is in force. */
export const agreementSent = ['awaiting_person', 'awaiting_institution', 'effective'] as const;
/** The person may read it, once it was sent. */
export const agreementShown = [...agreementSent, 'ended'] as const;

export const agreementLifecycle: Lifecycle<AgreementState, AgreementAction, AgreementFacts> = {
  name: 'agreement',
  label: '服务协议',
  states: {
    draft: { label: '起草中', publicLabel: '机构在准备', tone: 'active' },
    awaiting_person: { label: '待本人签', publicLabel: '等您签名', tone: 'needsYou' },
    awaiting_institution: { label: '待机构签', publicLabel: '等机构签', tone: 'waiting' },
    effective: { label: '已生效', publicLabel: '已生效', tone: 'done' },
    ended: { label: '已终止', publicLabel: '已终止', tone: 'ended' },
    cancelled: { label: '已作废', publicLabel: '已作废', tone: 'ended' },
  },
  actions: {
    prepare: {
      label: '起草协议',
      from: [],
      to: 'draft',
      by: 'agreement.prepare',
      needs: before,
      basis: ['LN/10', 'LN/15', '104/6', 'F8'],
    },
    send: {
      label: '送本人签',
      from: ['draft'],
      to: 'awaiting_person',
      by: 'agreement.prepare',
      needs: [...before, guard.contentsComplete],
      publicly: '服务协议已准备好，请看过后签名。',
      basis: ['LN/10', '104/6', 'F8'],
    },
    recall: {
      label: '撤回修改',
      from: ['awaiting_person', 'awaiting_institution'],
      to: 'draft',
      by: 'agreement.prepare',
      needs: [],
      publicly: '协议在修改，改好后再请您看。',
      basis: ['LN/15', 'F8'],
    },
    sign: {
      label: '签名',
      from: ['awaiting_person'],
      to: 'awaiting_institution',
      by: 'agreement.sign',
      needs: [...signed, guard.bearsTheName],
      publicly: '您已签名，等机构签。',
      basis: ['LN/10', 'LN/15', '104/6', '104/7', '电子签名法/13'],
    },
    'record-paper': {
      label: '记录纸质签名',
      from: ['awaiting_person'],
      to: 'awaiting_institution',
      by: 'agreement.recordPaper',
      needs: [...signed, guard.recordsTheName],
      publicly: '您签好的协议已收到，等机构签。',
      basis: ['LN/10', '104/6', 'F8'],
    },
    countersign: {
      label: '代表机构签署',
      from: ['awaiting_institution'],
      to: 'effective',
      by: 'agreement.countersign',
      needs: [
        guard.countersignedByAnother,
        guard.informedConsentGiven,
        guard.riskPermits,
        guard.institutionActive,
      ],
      publicly: '协议已生效。',
      basis: ['LN/10', '104/6', '§11'],
    },
    cancel: {
      label: '作废',
      from: [...agreementOpen],
      to: 'cancelled',
      by: 'agreement.prepare',
      needs: [],
      publicly: '这份协议已作废。',
      onlyIfHeard: true,
      basis: ['LN/15', 'F8'],
    },
    drop: {
      label: '随个案作废',
      from: [...agreementDraft],
      to: 'cancelled',
      by: 'system',
      needs: [],
      publicly: '这份协议已作废。',
      onlyIfHeard: true,
      basis: ['F8', '个人信息保护法/15'],
    },
    end: {
      label: '终止',
      from: [...agreementSent],
      to: 'ended',
      by: 'system',
      needs: [],
      publicly: '协议已终止。',
      onlyIfHeard: true,
      basis: ['F8', '个人信息保护法/15'],
    },
  },
};
