import type { Guard, Lifecycle } from './lifecycle';

/** One offer of a case to one institution (康复转介). */
export type AllocationState = 'proposed' | 'offered' | 'accepted' | 'returned' | 'refused' | 'cancelled';
export type AllocationAction =
  'propose' | 'offer' | 'refuse' | 'accept' | 'return' | 'return-stopped' | 'cancel';

export interface AllocationFacts {
  /** The person or guardian has agreed to this receiver and has not taken it back. */
  readonly consentInForce: boolean;
  readonly institutionActive: boolean;
  readonly institutionHasRoom: boolean;
}

const guard = {
  consentInForce: {
    code: 'receiver_consent_missing',
    message: '本人或监护人还没有同意由这家机构接收，请先取得同意。',
    holds: (facts) => facts.consentInForce,
  },
  institutionActive: {
    code: 'institution_stopped',
    message: '本机构已停止服务，不能接收。请联系区县民政。',
    holds: (facts) => facts.institutionActive,
  },
  institutionHasRoom: {
    code: 'institution_full',
    message: '本机构的名额已满，不能再接收。请退回并写明原因，或先调整名额。',
    holds: (facts) => facts.institutionHasRoom,
  },
  institutionStopped: {
    code: 'institution_active',
    message: '机构还在服务，由机构自己答复。',
    holds: (facts) => !facts.institutionActive,
  },
} satisfies Record<string, Guard<AllocationFacts>>;

export const allocationOpen = ['proposed', 'offered'] as const;
/** The institution is asked. Before it knows nothing of the allocation. */
export const allocationToAnswer = ['offered'] as const;
export const allocationAccepted = ['accepted'] as const;
export const allocationReturned = ['returned'] as const;
export const allocationEnded = ['accepted', 'returned', 'refused', 'cancelled'] as const;
/** What the institution has been shown. */
export const allocationShown = ['offered', 'accepted', 'returned'] as const;

export const returnReasons = {
  full: '没有空位',
  no_service: '没有需要的服务',
  too_far: '路太远，接送不了',
  age_unfit: '年龄不合适',
  other: '其他',
} as const;

export const allocationLifecycle: Lifecycle<AllocationState, AllocationAction, AllocationFacts> = {
  name: 'allocation',
  label: '分派',
  states: {
    proposed: { label: '待本人同意', publicLabel: '等您同意', tone: 'needsYou' },
    offered: { label: '待接收', publicLabel: '等机构答复', tone: 'waiting' },
    accepted: { label: '已接收', publicLabel: '机构已接收', tone: 'done' },
    returned: { label: '已退回', publicLabel: '机构不能接收', tone: 'ended' },
    refused: { label: '本人不同意', publicLabel: '您没有同意', tone: 'ended' },
    cancelled: { label: '已撤回', publicLabel: '已撤回', tone: 'ended' },
  },
  actions: {
    propose: {
      label: '选定机构',
      from: [],
      to: 'proposed',
      by: 'system',
      needs: [],
      basis: ['LN/10', '104/6'],
    },
    offer: {
      label: '送机构接收',
      from: ['proposed'],
      to: 'offered',
      by: 'system',
      needs: [guard.consentInForce],
      starts: 'institutionReply',
      basis: ['LN/10', '104/6', '个人信息保护法/23'],
    },
    refuse: {
      label: '本人不同意',
      from: ['proposed'],
      to: 'refused',
      by: 'system',
      needs: [],
      basis: ['个人信息保护法/23'],
    },
    accept: {
      label: '接收',
      from: ['offered'],
      to: 'accepted',
      by: 'allocation.answer',
      needs: [guard.consentInForce, guard.institutionActive, guard.institutionHasRoom],
      basis: ['LN/10', '104/6'],
    },
    return: {
      label: '退回',
      from: ['offered'],
      to: 'returned',
      by: 'allocation.answer',
      needs: [],
      basis: ['LN/10', '104/6'],
    },
    'return-stopped': {
      label: '机构停止服务，退回',
      from: ['offered'],
      to: 'returned',
      by: 'system',
      needs: [guard.institutionStopped],
      basis: ['LN/10', '104/6'],
    },
    cancel: {
      label: '撤回',
      from: [...allocationOpen],
      to: 'cancelled',
      by: 'system',
      needs: [],
      basis: ['LN/10', '个人信息保护法/15'],
    },
  },
};
