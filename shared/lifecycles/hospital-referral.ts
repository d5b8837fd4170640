import type { Guard, Lifecycle } from './lifecycle';

/** Channel 1: a hospital refers at discharge or from its outpatient clinic (F2). */
export type HospitalReferralState =
  'draft' | 'submitted' | 'pre_registered' | 'discharged' | 'returned' | 'received' | 'withdrawn';
export type HospitalReferralAction =
  | 'create'
  | 'submit'
  | 'pre-register'
  | 'postpone-discharge'
  | 'confirm-discharge'
  | 'return'
  | 'receive'
  | 'withdraw';

export interface HospitalReferralFacts {
  readonly formComplete: boolean;
  readonly assessedSuitable: boolean;
  /** The person agrees, or cannot express a wish and a guardian agrees (民法典 28, 35). */
  readonly personAgrees: boolean;
  /** The guardian agrees, or it is written why there is none (LN/7). */
  readonly guardianAgreesOrNone: boolean;
  readonly consentEvidence: boolean;
  /** Still in the hospital. */
  readonly inpatient: boolean;
  /** The new planned day of discharge lies ahead. */
  readonly plannedAhead: boolean;
}

const guard = {
  formComplete: {
    code: 'form_incomplete',
    message: '还有必填的内容没有填好，请补齐后再提交。',
    holds: (facts) => facts.formComplete,
  },
  assessedSuitable: {
    code: 'not_assessed_suitable',
    message: '医院的评估结论是暂不适合社区康复，不能转介。',
    holds: (facts) => facts.assessedSuitable,
  },
  personAgrees: {
    code: 'person_consent_missing',
    message: '转介须有本人的同意。不能表达意愿的，须有监护人同意。',
    holds: (facts) => facts.personAgrees,
  },
  guardianAgreesOrNone: {
    code: 'guardian_consent_missing',
    message: '转介须有监护人的同意；没有监护人的，请写明原因。',
    holds: (facts) => facts.guardianAgreesOrNone,
  },
  consentEvidence: {
    code: 'consent_missing',
    message: '还没有同意的凭证，请上传签字的同意书。',
    holds: (facts) => facts.consentEvidence,
  },
  inpatient: {
    code: 'not_inpatient',
    message: '人已不在住院，请直接接收。',
    holds: (facts) => facts.inpatient,
  },
  notInpatient: {
    code: 'still_inpatient',
    message: '人还在住院，不能登记。请先预登记，出院后再接收。',
    holds: (facts) => !facts.inpatient,
  },
  plannedAhead: {
    code: 'planned_not_ahead',
    message: '新的预计出院日期须在今天之后；已经出院的，请确认出院。',
    holds: (facts) => facts.plannedAhead,
  },
} satisfies Record<string, Guard<HospitalReferralFacts>>;

export const hospitalReferralDraft = ['draft', 'returned'] as const;
export const hospitalReferralUnsent = ['draft'] as const;
export const hospitalReferralOpen = ['submitted', 'pre_registered', 'discharged', 'returned'] as const;
/** The receiving institution must do something. */
export const hospitalReferralToReceive = ['submitted', 'discharged'] as const;
export const hospitalReferralPreRegistered = ['pre_registered'] as const;
export const hospitalReferralReturned = ['returned'] as const;
export const hospitalReferralReceived = ['received'] as const;
export const hospitalReferralEnded = ['received', 'withdrawn'] as const;
/** The consent was taken back: whoever received it sees nothing of the person any more. */
export const hospitalReferralWithdrawn = ['withdrawn'] as const;
/** Waits for the hospital. */
export const hospitalReferralWaiting = ['returned'] as const;
/** The hospital has sent it and waits. */
export const hospitalReferralSent = ['submitted', 'pre_registered', 'discharged'] as const;
/** The receiving institution has been told of it. */
export const hospitalReferralShown = [...hospitalReferralOpen, ...hospitalReferralEnded] as const;

export const hospitalReferralLifecycle: Lifecycle<
  HospitalReferralState,
  HospitalReferralAction,
  HospitalReferralFacts
> = {
  name: 'hospitalReferral',
  label: '医院转介',
  states: {
    draft: { label: '草稿', publicLabel: '医院在准备', tone: 'needsYou' },
    submitted: { label: '待接收', publicLabel: '已转介', tone: 'waiting' },
    pre_registered: { label: '预登记', publicLabel: '等出院', tone: 'waiting' },
    discharged: { label: '已出院，待接收', publicLabel: '已出院', tone: 'needsYou' },
    returned: { label: '待医院补充', publicLabel: '等医院补充', tone: 'needsYou' },
    received: { label: '已接收', publicLabel: '已接收', tone: 'done' },
    withdrawn: { label: '已撤回', publicLabel: '已撤回', tone: 'ended' },
  },
  actions: {
    create: {
      label: '新建转介',
      from: [],
      to: 'draft',
      by: 'hospitalReferral.write',
      needs: [],
      basis: ['LN/7', '104/5', 'QJ/5(1)'],
    },
    submit: {
      label: '提交转介',
      from: [...hospitalReferralDraft],
      to: 'submitted',
      by: 'hospitalReferral.write',
      needs: [
        guard.formComplete,
        guard.assessedSuitable,
        guard.personAgrees,
        guard.guardianAgreesOrNone,
        guard.consentEvidence,
      ],
      starts: 'referralReceipt',
      basis: ['LN/7', '104/5', 'QJ/5(1)'],
    },
    'pre-register': {
      label: '预登记',
      from: ['submitted'],
      to: 'pre_registered',
      by: 'hospitalReferral.receive',
      needs: [guard.inpatient],
      starts: 'plannedDischarge',
      basis: ['LN/7', '§1.1'],
    },
    'postpone-discharge': {
      label: '改预计出院日期',
      from: ['pre_registered'],
      by: 'hospitalReferral.write',
      needs: [guard.plannedAhead],
      starts: 'plannedDischarge',
      basis: ['LN/7', '§1.1'],
    },
    'confirm-discharge': {
      label: '确认出院',
      from: ['submitted', 'pre_registered'],
      to: 'discharged',
      by: 'hospitalReferral.write',
      needs: [guard.inpatient],
      starts: 'referralReceipt',
      basis: ['LN/7', '104/5'],
    },
    return: {
      label: '退回补充',
      from: ['submitted', 'discharged'],
      to: 'returned',
      by: 'hospitalReferral.receive',
      needs: [],
      basis: ['LN/7', 'F2'],
    },
    receive: {
      label: '接收',
      from: [...hospitalReferralToReceive],
      to: 'received',
      by: 'hospitalReferral.receive',
      needs: [guard.notInpatient],
      basis: ['LN/7', '104/5', 'QJ/5(1)'],
    },
    withdraw: {
      label: '撤回',
      from: ['draft', ...hospitalReferralOpen],
      to: 'withdrawn',
      by: 'hospitalReferral.write',
      needs: [],
      basis: ['LN/7', '个人信息保护法/15'],
    },
  },
};
