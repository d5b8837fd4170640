import { allocationTabs } from '../api/allocations';
import { type AllocationAction, type AllocationState, allocationLifecycle } from '../lifecycles/allocation';
import type { NextStep, RecordKind } from './record-kind';

const next: Readonly<Record<AllocationState, NextStep>> = {
  proposed: { staff: '等本人或监护人同意', publicly: '请决定是否同意', by: 'you' },
  offered: { staff: '接收或退回', publicly: '等机构答复', by: 'institution' },
  accepted: { staff: '看个案', publicly: '机构已接收', by: null },
  returned: { staff: '已退回', publicly: '重新选机构', by: null },
  refused: { staff: '本人没有同意', publicly: '重新选机构', by: null },
  cancelled: { staff: '已撤回', publicly: '重新选机构', by: null },
};

export const allocationRecords = {
  name: 'allocations',
  lifecycle: allocationLifecycle,
  read: 'allocation.read',
  drafts: [],
  next,
  views: allocationTabs,
  notices: {
    acrossSides: {},
    events: { 'allocation-offered': '有一件分派等您答复，请查看。' },
  },
  publicly: '转介信息',
} as const satisfies RecordKind<AllocationState, AllocationAction>;
