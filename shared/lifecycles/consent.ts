import { otherName, otherNameForStaff } from '../signing/signing-facts';
import type { Guard, Lifecycle } from './lifecycle';

/**
 * What the person or guardian is asked to agree to after the registration: the named receiver of an allocation
 * (个人信息保护法 23), or the service itself (F7). Once given it is evidence and never changed.
 */
export type ConsentState = 'requested' | 'given' | 'refused' | 'withdrawn' | 'cancelled';
export type ConsentAction =
  'request' | 'give' | 'record' | 'refuse' | 'withdraw' | 'withdraw-items' | 'cancel';

export const consentKinds = { receiver: '由机构接收的同意', informed: '知情同意书' } as const;
export type ConsentKind = keyof typeof consentKinds;

export interface ConsentFacts {
  /** The wording that was shown is the one asked for. */
  readonly textCurrent: boolean;
  readonly requiredItemsTicked: boolean;
  /** The person signs, or it is said why not. */
  readonly personSignsOrCannot: boolean;
  /** A guardian signs, or it is said why there is none. */
  readonly guardianSignsOrNone: boolean;
  /** Under 14, or without full capacity: a guardian signs (个人信息保护法 31, 民法典 19–22). */
  readonly guardianWhereNeeded: boolean;
  readonly signersAgree: boolean;
  /** The input of whoever signs for themselves with another name than the application's; null where nobody does. */
  readonly otherNameAt: string | null;
  /** Signatures drawn, a scan of the paper, or a witness. */
  readonly evidencePresent: boolean;
  readonly itemsOptional: boolean;
}

const guard = {
  textCurrent: {
    code: 'consent_version',
    message: '同意书的内容有更新，请重新看过再办。',
    holds: (facts) => facts.textCurrent,
  },
  requiredItemsTicked: {
    code: 'items_missing',
    message: '带“必选”的事项都要同意，才能办理。',
    holds: (facts) => facts.requiredItemsTicked,
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
    message: '不满十四岁，或不能完全辨认自己行为的，须由监护人同意。',
    holds: (facts) => facts.guardianWhereNeeded,
  },
  signersAgree: {
    code: 'signers_disagree',
    message:
      '签署人的意见不一致，现在不能办理。监护人之间有争议的，先商量，也可以请村(居)委会或民政部门指定监护人。',
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
    message: '还缺签名或凭证，请补上后再办。',
    holds: (facts) => facts.evidencePresent,
  },
  itemsOptional: {
    code: 'items_required',
    message: '必选的事项不能单独撤回，请撤回整份同意。',
    holds: (facts) => facts.itemsOptional,
  },
} satisfies Record<string, Guard<ConsentFacts>>;

const signed = [
  guard.textCurrent,
  guard.requiredItemsTicked,
  guard.personSignsOrCannot,
  guard.guardianSignsOrNone,
  guard.guardianWhereNeeded,
  guard.signersAgree,
  guard.evidencePresent,
];

export const consentOpen = ['requested'] as const;
export const consentInForce = ['given'] as const;
export const consentEnded = ['refused', 'withdrawn', 'cancelled'] as const;
/** The person has answered: it is one of the own documents. */
export const consentAnswered = ['given', 'refused', 'withdrawn'] as const;
/** No clock runs. */
export const consentSettled = ['given', ...consentEnded] as const;

export const consentLifecycle: Lifecycle<ConsentState, ConsentAction, ConsentFacts> = {
  name: 'consent',
  label: '同意',
  states: {
    requested: { label: '待同意', publicLabel: '等您决定', tone: 'needsYou' },
    given: { label: '已同意', publicLabel: '已同意', tone: 'done' },
    refused: { label: '不同意', publicLabel: '没有同意', tone: 'ended' },
    withdrawn: { label: '已撤回', publicLabel: '已撤回', tone: 'ended' },
    cancelled: { label: '不再需要', publicLabel: '不再需要', tone: 'ended' },
  },
  actions: {
    request: {
      label: '请求同意',
      from: [],
      to: 'requested',
      by: 'consent.request',
      needs: [],
      starts: 'consentReply',
      publicly: '请看过后决定是否同意。',
      basis: ['LN/10', '104/6', 'F7', '个人信息保护法/23'],
    },
    give: {
      label: '同意',
      from: ['requested'],
      to: 'given',
      by: 'consent.give',
      needs: [...signed, guard.bearsTheName],
      publicly: '您已同意。',
      basis: ['LN/10', 'F7', '个人信息保护法/14', '个人信息保护法/29'],
    },
    record: {
      label: '记录同意',
      from: ['requested'],
      to: 'given',
      by: 'consent.record',
      needs: [...signed, guard.recordsTheName],
      publicly: '您的同意已记录。',
      basis: ['LN/10', 'F7', '个人信息保护法/14', '个人信息保护法/29'],
    },
    refuse: {
      label: '不同意',
      from: ['requested'],
      to: 'refused',
      by: 'consent.refuse',
      needs: [],
      publicly: '您没有同意。',
      basis: ['F7', '个人信息保护法/15', '个人信息保护法/16'],
    },
    withdraw: {
      label: '撤回同意',
      from: ['given'],
      to: 'withdrawn',
      by: 'consent.withdraw',
      needs: [],
      publicly: '您已撤回同意。',
      basis: ['F7', '个人信息保护法/15'],
    },
    'withdraw-items': {
      label: '撤回部分事项',
      from: ['given'],
      by: 'consent.withdraw',
      needs: [guard.itemsOptional],
      publicly: '您已撤回部分事项。',
      basis: ['F7', '个人信息保护法/15'],
    },
    cancel: {
      label: '不再需要',
      from: ['requested'],
      to: 'cancelled',
      by: 'system',
      needs: [],
      basis: ['F7'],
    },
  },
};
