import type { Dice } from '../../model/dice';
import type { Row } from '../../model/stored';
import { action, type ActionStep, type Step, type View } from '../../model/steps/step';

const step = (name: string, more: ActionStep) =>
  action('allocations', 'allocations', 'allocations', name, more);
const answering = (view: View, row: Row, dice: Dice) =>
  dice.of([
    ...view.members('social_worker', row.organization_id),
    ...view.members('institution_manager', row.organization_id),
  ]);

export const steps: readonly Step[] = [
  step('accept', {
    from: ['offered'],
    weight: 12,
    later: 12,
    who: answering,
    body: (view, row, dice) => ({
      accountId: dice.of(view.members('social_worker', row.organization_id))?.id,
    }),
  }),
  step('return', {
    from: ['offered'],
    weight: 2,
    later: 1,
    who: answering,
    body: (_, __, dice) => ({ reason: dice.of(['full', 'too_far', 'other']), words: '离家太远' }),
  }),
];
