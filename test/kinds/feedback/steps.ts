import type { Dice } from '../../model/dice';
import type { Row } from '../../model/stored';
import { action, type ActionStep, type Step, type View } from '../../model/steps/step';

const onFeedback = (name: string, more: ActionStep) => action('feedback', 'feedback', 'feedback', name, more);

const handler = (view: View, row: Row, dice: Dice) =>
  dice.of([
    ...view.members('county_civil_affairs'),
    ...(row.organization_id ? view.members('institution_manager', row.organization_id) : []),
  ]);

const send: Step = {
  name: 'feedback.create',
  weight: 4,
  later: 2,
  likely: (view) => (view.inState('feedback', 'submitted', 'accepted', 'in_progress').length < 4 ? [{}] : []),
  possible: () => [{}],
  who: (view, _, dice) => dice.of(view.members('applicant')),
  ask: (view, _, dice) => ({
    method: 'POST',
    url: '/feedback',
    body: {
      kind: dice.of(['complaint', 'suggestion', 'abuse_or_leak', 'question']),
      target: 'institution',
      content: '等了很久没有回音',
      regionCode: '500110',
      organizationId: dice.of(view.serving())?.id,
      anonymous: dice.chance(0.2),
    },
  }),
};

export const steps: readonly Step[] = [
  send,
  onFeedback('accept', {
    from: ['submitted'],
    weight: 4,
    later: 2,
    who: handler,
    body: (_, __, dice) => ({
      category: dice.of(['attitude', 'delay', 'privacy']),
      complexity: dice.of(['simple', 'complex']),
    }),
  }),
  onFeedback('start', { from: ['accepted'], who: handler }),
  onFeedback('answer', { from: ['accepted', 'in_progress'], who: handler, body: () => ({ body: '已联系' }) }),
  onFeedback('close', { from: ['answered'], who: handler }),
  onFeedback('decline', {
    from: ['submitted'],
    weight: 1,
    who: handler,
    body: () => ({ reason: '不归这里管', advice: '可以打12345' }),
  }),
  onFeedback('reopen', {
    from: ['answered', 'closed'],
    ready: (_, row) => row.owner_id !== null,
    who: (view, row) => view.person(row.owner_id),
    body: () => ({ reason: '没有解决' }),
  }),
];
