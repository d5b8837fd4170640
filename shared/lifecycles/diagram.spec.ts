import { diagramOf } from './diagram';
import type { Lifecycle } from './lifecycle';

const wording = (label: string) => ({ label, publicLabel: label, tone: 'neutral' }) as const;
const way = { by: 'system', needs: [], basis: ['104/1'] } as const;
const toy: Lifecycle<'new' | 'seen' | 'over', 'make' | 'look' | 'note' | 'repeat' | 'finish', never> = {
  name: 'toy',
  label: '玩具',
  states: { new: wording('新'), seen: wording('已看'), over: wording('完') },
  actions: {
    make: { ...way, label: '新建', from: [], to: 'new' },
    look: { ...way, label: '看', from: ['new'], to: 'seen' },
    note: { ...way, label: '记', from: ['over'] },
    repeat: { ...way, label: '重复', from: ['over'], to: 'over', basis: ['LN/7', '104/2'] },
    finish: { ...way, label: '完成', from: ['new', 'seen'], to: 'over' },
  },
};

it('a diagram has its states, an arrow for each start of each row, and an end where no arrow leads away', () => {
  expect(diagramOf(toy).split('\n')).toEqual([
    'stateDiagram-v2',
    '  new : 新',
    '  seen : 已看',
    '  over : 完',
    '  [*] --> new : 新建 (104/1)',
    '  new --> seen : 看 (104/1)',
    '  over --> over : 记 (104/1)',
    '  over --> over : 重复 (LN/7, 104/2)',
    '  new --> over : 完成 (104/1)',
    '  seen --> over : 完成 (104/1)',
    '  over --> [*]',
  ]);
});
