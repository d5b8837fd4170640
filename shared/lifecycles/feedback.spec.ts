import {
  feedbackLifecycle,
  type FeedbackAction,
  feedbackAnswered,
  feedbackCategoriesToCounty,
  feedbackEnded,
  type FeedbackFacts,
  feedbackKinds,
  feedbackOpen,
  type FeedbackState,
  feedbackUnaccepted,
} from './feedback';
import { feedbackCategories } from '../terms';
import { actionsOf, refusalsOf, statesOf } from './lifecycle';
import { describeWays, expectEachOnce } from './testing/ways';

const everything: FeedbackFacts = { actorIsSubject: false, timesReopened: 0 };
const states = statesOf(feedbackLifecycle);
const codes = (action: FeedbackAction, state: FeedbackState, facts: FeedbackFacts = everything) =>
  refusalsOf(feedbackLifecycle, action, state, facts).map((refusal) => refusal.code);

const aboutMe: [Partial<FeedbackFacts>, string] = [{ actorIsSubject: true }, 'handler_is_subject'];
const handled = { by: 'feedback.handle', stoppedBy: [aboutMe], told: true } as const;

describe('the ways of a feedback (F13, LN/26, 104/17, QJ/13: accept or decline, handle, answer, close, reopen once)', () => {
  describeWays(feedbackLifecycle, everything, {
    create: { from: [], to: 'submitted', by: 'feedback.create', starts: 'feedbackAcknowledge', told: true },
    accept: { from: ['submitted'], to: 'accepted', starts: 'feedbackSimple', ...handled },
    start: { from: ['accepted'], to: 'in_progress', ...handled },
    answer: { from: ['accepted', 'in_progress'], to: 'answered', ...handled },
    close: { from: ['answered'], to: 'closed', ...handled },
    decline: { from: ['submitted'], to: 'declined', ...handled },
    reopen: {
      from: ['answered', 'closed'],
      to: 'in_progress',
      by: 'feedback.follow',
      starts: 'feedbackComplex',
      stoppedBy: [[{ timesReopened: 1 }, 'reopened_before']],
      told: true,
    },
    escalate: { from: ['submitted', 'accepted', 'in_progress'], to: 'stays', by: 'system', told: true },
  });

  it('whoever it is about can do nothing in its handling (§11: handler ≠ subject)', () => {
    const subject = { ...everything, actorIsSubject: true };
    const handling = actionsOf(feedbackLifecycle).filter(
      (action) => feedbackLifecycle.actions[action].by === 'feedback.handle',
    );
    expect(handling.sort()).toEqual(['accept', 'answer', 'close', 'decline', 'start']);
    for (const action of handling)
      for (const state of feedbackLifecycle.actions[action].from)
        expect(codes(action, state, subject)).toEqual(['handler_is_subject']);
  });

  it('it is reopened once; the second time 12345 and 信访 are named (F13, §2.3)', () => {
    expect(codes('reopen', 'closed', { ...everything, timesReopened: 1 })).toEqual(['reopened_before']);
    const [refusal] = refusalsOf(feedbackLifecycle, 'reopen', 'closed', { ...everything, timesReopened: 1 });
    expect(refusal?.message).toContain('12345');
    expect(refusal?.message).toContain('信访');
  });

  it('abuse and leaks go straight to the county, the other kinds do not (F13)', () => {
    expect(
      Object.entries(feedbackKinds)
        .filter(([, kind]) => kind.toCounty)
        .map(([name]) => name),
    ).toEqual(['abuse_or_leak']);
    expect(Object.values(feedbackKinds).map((kind) => kind.label)).toEqual([
      '投诉',
      '建议',
      '咨询',
      '表扬',
      '举报伤害或泄密',
    ]);
  });
});

describe('named groups', () => {
  it('open and ended cover every state exactly once', () => {
    expectEachOnce(states, feedbackOpen, feedbackEnded);
    expect(feedbackOpen).toEqual(['submitted', 'accepted', 'in_progress']);
  });
  it('unaccepted is open, answered is ended', () => {
    expect(feedbackUnaccepted).toEqual(['submitted']);
    expect(feedbackAnswered).toEqual(['answered', 'closed']);
  });
});

it('a leak or abuse that is found while accepting leaves the institution for the county (F13)', () => {
  expect(feedbackCategoriesToCounty.map((category) => feedbackCategories[category])).toEqual([
    '隐私泄露',
    '虐待',
  ]);
  expect(feedbackLifecycle.actions.escalate.from).toContain('accepted');
});
