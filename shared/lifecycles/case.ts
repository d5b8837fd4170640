import type { Lifecycle } from './lifecycle';

/** A case is one person in one rehabilitation episode. Its life after registration is not built yet. */
export type CaseState = 'registered';
export type CaseAction = 'open';

export const caseLifecycle: Lifecycle<CaseState, CaseAction, object> = {
  name: 'case',
  label: '个案',
  states: { registered: { label: '已登记', publicLabel: '已登记', tone: 'done' } },
  actions: {
    open: {
      label: '建立个案',
      from: [],
      to: 'registered',
      by: 'system',
      needs: [],
      starts: 'referral',
      publicly: '已登记，接下来安排康复转介。',
      basis: ['LN/8', '104/5'],
    },
  },
};
