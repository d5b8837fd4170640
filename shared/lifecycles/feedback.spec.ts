import {
  feedback,
  type FeedbackAction,
  feedbackAnswered,
  feedbackEnded,
  type FeedbackFacts,
  feedbackKinds,
  feedbackOpen,
  type FeedbackState,
  feedbackUnaccepted,
} from './feedback';
import { actionsOf, refusalsOf, statesOf } from './lifecycle';

const everything: FeedbackFacts = { actorIsSubject: false, timesReopened: 0 };
const states = statesOf(feedback);
const codes = (action: FeedbackAction, state: FeedbackState, facts: FeedbackFacts = everything) =>
  refusalsOf(feedback, action, state, facts).map((refusal) => refusal.code);

interface Rule {
  from: FeedbackState[];
  to: FeedbackState | 'stays';
  stoppedBy: [Partial<FeedbackFacts>, string][];
}
const aboutMe: [Partial<FeedbackFacts>, string] = [{ actorIsSubject: true }, 'handler_is_subject'];

/** F13 and LN/26: accept or decline, handle, answer, close, reopen once. */
const rules: Record<Exclude<FeedbackAction, 'create'>, Rule> = {
  accept: { from: ['submitted'], to: 'accepted', stoppedBy: [aboutMe] },
  start: { from: ['accepted'], to: 'in_progress', stoppedBy: [aboutMe] },
  answer: { from: ['accepted', 'in_progress'], to: 'answered', stoppedBy: [aboutMe] },
  close: { from: ['answered'], to: 'closed', stoppedBy: [aboutMe] },
  decline: { from: ['submitted'], to: 'declined', stoppedBy: [aboutMe] },
  reopen: {
    from: ['answered', 'closed'],
    to: 'in_progress',
    stoppedBy: [[{ timesReopened: 1 }, 'reopened_before']],
  },
  escalate: { from: ['submitted', 'accepted', 'in_progress'], to: 'stays', stoppedBy: [] },
};
const ruled = Object.entries(rules) as [keyof typeof rules, Rule][];
const stopped = ruled.flatMap(([action, rule]) =>
  rule.from.flatMap((from) => rule.stoppedBy.map(([fact, code]) => ({ action, from, fact, code }))),
);
const refused = actionsOf(feedback).flatMap((action) => {
  const from: FeedbackState[] = action === 'create' ? [] : rules[action].from;
  return states.filter((state) => !from.includes(state)).map((state) => ({ action, state }));
});

describe('the ways of a feedback (F13, LN/26)', () => {
  it.each(ruled)('%s starts and ends where F13 says', (action, rule) => {
    const row = feedback.actions[action];
    expect([...row.from].sort()).toEqual([...rule.from].sort());
    expect(row.to ?? 'stays').toBe(rule.to);
    expect(row.needs).toHaveLength(rule.stoppedBy.length);
  });

  it.each(ruled)('%s is possible when everything it asks for is there', (action, rule) => {
    for (const state of rule.from) expect(codes(action, state)).toEqual([]);
  });

  it.each(stopped)('$action from $from is stopped by $code alone', ({ action, from, fact, code }) => {
    expect(codes(action, from, { ...everything, ...fact })).toEqual([code]);
  });

  it.each(refused)('$action is refused while $state', ({ action, state }) => {
    expect(codes(action, state)).toEqual(['wrong_state']);
  });

  it('whoever it is about can do nothing in its handling (§11: handler ≠ subject)', () => {
    const subject = { ...everything, actorIsSubject: true };
    const handling = actionsOf(feedback).filter(
      (action) => feedback.actions[action].by === 'feedback.handle',
    );
    expect(handling.sort()).toEqual(['accept', 'answer', 'close', 'decline', 'start']);
    for (const action of handling)
      for (const state of feedback.actions[action].from)
        expect(codes(action, state, subject)).toEqual(['handler_is_subject']);
  });

  it('it is reopened once; the second time 12345 and 信访 are named (F13, §2.3)', () => {
    expect(codes('reopen', 'closed', { ...everything, timesReopened: 1 })).toEqual(['reopened_before']);
    const [refusal] = refusalsOf(feedback, 'reopen', 'closed', { ...everything, timesReopened: 1 });
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

  it('clocks: receipt within one working day, then five for the simple; reopened counts as complex (§2.3)', () => {
    expect(feedback.actions.create.starts).toBe('feedbackAcknowledge');
    expect(feedback.actions.accept.starts).toBe('feedbackSimple');
    expect(feedback.actions.reopen.starts).toBe('feedbackComplex');
  });
});

describe('named groups', () => {
  it('open and ended cover every state exactly once', () => {
    expect([...feedbackOpen, ...feedbackEnded].sort()).toEqual([...states].sort());
  });
  it('unaccepted is open, answered is ended', () => {
    for (const state of feedbackUnaccepted) expect(feedbackOpen).toContain(state);
    for (const state of feedbackAnswered) expect(feedbackEnded).toContain(state);
  });
});
