import { needReportRecords } from '../records/need-reports';
import { actionsOf, refusalsOf, statesOf } from './lifecycle';
import {
  attemptsBeforeUnreachable,
  needReportLifecycle,
  type NeedReportAction,
  needReportEnded,
  type NeedReportFacts,
  needReportInContact,
  needReportOpen,
  type NeedReportState,
  needReportToErase,
  needReportUnclaimed,
  reportErasureDays,
  reporterStageOf,
  reporterStages,
} from './need-report';
import { describeWays, expectEachOnce } from './testing/ways';

const everything: NeedReportFacts = {
  actorIsAssignee: true,
  consentEvidence: true,
  contactAttempts: 3,
  daysSinceEnded: 30,
};

const states = statesOf(needReportLifecycle);
const codes = (action: NeedReportAction, state: NeedReportState, facts: NeedReportFacts = everything) =>
  refusalsOf(needReportLifecycle, action, state, facts).map((refusal) => refusal.code);

const notMine: [Partial<NeedReportFacts>, string] = [{ actorIsAssignee: false }, 'not_assignee'];

describe('the ways of a need report (§2.2, LN/9)', () => {
  describeWays(needReportLifecycle, everything, {
    create: { from: [], to: 'reported', by: 'needReport.create', starts: 'reportContact', told: true },
    take: { from: ['reported'], to: 'contacting', by: 'needReport.take' },
    assign: { from: ['reported', 'contacting'], to: 'contacting', by: 'needReport.assign' },
    'record-consent': {
      from: ['contacting'],
      to: 'consented',
      by: 'needReport.contact',
      stoppedBy: [notMine, [{ consentEvidence: false }, 'consent_missing']],
      told: true,
    },
    decline: {
      from: ['contacting'],
      to: 'declined',
      by: 'needReport.contact',
      stoppedBy: [notMine],
      told: true,
    },
    'record-unreachable': {
      from: ['contacting'],
      to: 'unreachable',
      by: 'needReport.contact',
      stoppedBy: [notMine, [{ contactAttempts: 2 }, 'too_few_attempts']],
      told: true,
    },
    // Whoever handled it cannot act any more.
    'return-to-queue': { from: ['contacting'], to: 'reported', by: 'system' },
    erase: {
      from: ['declined', 'unreachable'],
      to: 'erased',
      by: 'system',
      stoppedBy: [[{ daysSinceEnded: 29 }, 'erasure_not_due']],
    },
  });

  it('it becomes an application only with the consent of the person or the guardian (LN/9, LN/11)', () => {
    expect(codes('record-consent', 'contacting', { ...everything, consentEvidence: false })).toEqual([
      'consent_missing',
    ]);
    const towardsConsent = actionsOf(needReportLifecycle).filter(
      (action) => needReportLifecycle.actions[action].to === 'consented',
    );
    expect(towardsConsent).toEqual(['record-consent']);
  });

  it('a no ends it: it asks for no proof, and nothing follows but the erasure (精神卫生法 27, 个人信息保护法 47)', () => {
    const asked = needReportLifecycle.actions.decline.needs.map(({ code }) => code);
    expect(asked).toEqual(['not_assignee']);
    const onward = actionsOf(needReportLifecycle).filter((action) =>
      (needReportLifecycle.actions[action].from as readonly NeedReportState[]).includes('declined'),
    );
    expect(onward).toEqual(['erase']);
  });

  it('a person counts as not reached after three attempts (§6.3)', () => {
    expect(attemptsBeforeUnreachable).toBe(3);
  });

  it('the identity is erased 30 days after the end, by the system only (§6.6, §6.7, 个人信息保护法 47)', () => {
    expect(reportErasureDays).toBe(30);
    expect(needReportLifecycle.actions.erase.by).toBe('system');
  });
});

describe('what a reporter may ever learn (§6.6)', () => {
  it('three stages and no more: received, contacted, done', () => {
    expect(Object.values(reporterStages)).toEqual(['已收到', '已联系', '已办结']);
    const told = new Set(
      states.flatMap((state) => [0, 1, 2, 9].map((attempts) => reporterStageOf(state, attempts))),
    );
    expect([...told].sort()).toEqual(['contacted', 'done', 'received']);
  });

  it('every end looks the same: never whether the person applied, refused or was not found', () => {
    for (const state of ['consented', 'declined', 'unreachable', 'erased'] as const)
      for (const attempts of [0, 1, 5]) expect(reporterStageOf(state, attempts)).toBe('done');
  });

  it('contacted begins with the first attempt that is logged, not with taking the report', () => {
    expect(reporterStageOf('reported', 0)).toBe('received');
    expect(reporterStageOf('contacting', 0)).toBe('received');
    expect(reporterStageOf('contacting', 1)).toBe('contacted');
  });

  it('the public label of every state is one of the three stages', () => {
    for (const state of states)
      expect(Object.values(reporterStages)).toContain(needReportLifecycle.states[state].publicLabel);
  });

  it('what the timeline says publicly is the same sentence for every end', () => {
    const sentences = ['record-consent', 'decline', 'record-unreachable'] as const;
    expect(new Set(sentences.map((action) => needReportLifecycle.actions[action].publicly))).toEqual(
      new Set(['上报已办结。']),
    );
    expect(needReportLifecycle.actions.erase.publicly).toBeUndefined();
  });
});

describe('the next step that a reporter reads (§6.6)', () => {
  it('is the same for every end, and the same whether the report was taken or not', () => {
    const told = (group: readonly NeedReportState[]) =>
      new Set(group.map((state) => needReportRecords.next[state].publicly));
    expect(told(needReportEnded).size).toBe(1);
    expect(told(needReportOpen).size).toBe(1);
  });
});

describe('named groups', () => {
  it('open and ended cover every state exactly once', () => {
    expectEachOnce(states, needReportOpen, needReportEnded);
  });
  it('unclaimed and in contact are the open states, each once', () => {
    expect([needReportUnclaimed, needReportInContact]).toEqual([['reported'], ['contacting']]);
    expectEachOnce(needReportOpen, needReportUnclaimed, needReportInContact);
  });
  it('erased are the ended reports without consent (§6.6)', () => {
    expect(needReportToErase).toEqual(['declined', 'unreachable']);
  });
});
