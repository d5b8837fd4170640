import type { ViewerView } from '@jingkang/shared/api/matters';
import { together } from './together';

const reveal = (more: Partial<ViewerView>): ViewerView => ({
  at: '2026-11-25T01:00:00.000Z',
  role: 'social_worker',
  roleLabel: '社会工作者',
  organizationName: '指导中心',
  kind: 'revealed',
  whatLabel: '申请',
  fieldLabels: ['姓名'],
  reasonLabel: '联系申请人',
  ...more,
});

describe('who looked at my data', () => {
  it('reads fields of one look, newest first in the evidence, as one entry in the order they were asked', () => {
    const looked = [reveal({ at: '2026-11-25T01:00:01.000Z', fieldLabels: ['联系电话'] }), reveal({})];
    expect(together(looked)).toEqual([reveal({ fieldLabels: ['姓名', '联系电话'] })]);
  });

  it.each([
    ['another time', { at: '2026-11-25T02:00:00.000Z' }],
    ['another reason', { reasonLabel: '核实身份' }],
    ['another institution', { organizationName: '服务站' }],
    ['an opening', { kind: 'opened', fieldLabels: [] }],
  ] as const)('keeps %s apart', (_, more) => {
    expect(together([reveal(more), reveal({})])).toHaveLength(2);
  });
});
