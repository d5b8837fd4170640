import {
  assessmentLifecycle,
  assessmentEnded,
  type AssessmentFacts,
  assessmentOpen,
  assessmentSigned,
  professionsNeeded,
} from './assessment';
import { actionsOf, refusalsOf, statesOf } from './lifecycle';
import { describeWays, expectEachOnce } from './testing/ways';

const everything: AssessmentFacts = {
  actorIsMember: true,
  actorHasSigned: false,
  participationRecorded: true,
  coreScalesComplete: true,
  opinionComplete: true,
  professionsSigned: 2,
  everyMemberSigned: true,
};
const states = statesOf(assessmentLifecycle);

/** F6: whether the person took part, the national items and the risk, and the rehab opinion. */
const complete: [Partial<AssessmentFacts>, string][] = [
  [{ participationRecorded: false }, 'participation_missing'],
  [{ coreScalesComplete: false }, 'scales_incomplete'],
  [{ opinionComplete: false }, 'opinion_incomplete'],
];

describe('the ways of a comprehensive assessment (104/6, QJ/5(4), F6)', () => {
  describeWays(assessmentLifecycle, everything, {
    begin: { from: [], to: 'in_progress', by: 'assessment.record' },
    sign: {
      from: ['in_progress'],
      to: 'stays',
      by: 'assessment.record',
      stoppedBy: [
        [{ actorIsMember: false }, 'not_member'],
        [{ actorHasSigned: true }, 'signed_before'],
        ...complete,
      ],
    },
    conclude: {
      from: ['in_progress'],
      to: 'signed',
      by: 'assessment.conclude',
      stoppedBy: [
        ...complete,
        [{ professionsSigned: 1 }, 'professions_missing'],
        [{ everyMemberSigned: false }, 'signatures_missing'],
      ],
    },
    cancel: { from: ['in_progress'], to: 'cancelled', by: 'assessment.conclude' },
    abandon: { from: ['in_progress'], to: 'cancelled', by: 'system' },
  });

  it('with its case it ends unfinished, by the system alone, and is not gone on with (个人信息保护法 47)', () => {
    expect(assessmentLifecycle.actions.abandon).toMatchObject({ by: 'system', to: 'cancelled', needs: [] });
    const onward = actionsOf(assessmentLifecycle).filter((action) =>
      (assessmentLifecycle.actions[action].from as readonly string[]).includes('cancelled'),
    );
    expect(onward).toEqual([]);
  });

  it.each([
    [0, ['professions_missing']],
    [1, ['professions_missing']],
    [2, []],
    [4, []],
  ])('signed by %i professions: refused for %j (104/6 names four, F6 asks for two)', (count, refused) => {
    const facts = { ...everything, professionsSigned: count };
    expect(refusalsOf(assessmentLifecycle, 'conclude', 'in_progress', facts).map(({ code }) => code)).toEqual(
      refused,
    );
    expect(professionsNeeded).toBe(2);
  });

  it('the sentence says how many professions it takes', () => {
    const [refusal] = refusalsOf(assessmentLifecycle, 'conclude', 'in_progress', {
      ...everything,
      professionsSigned: 0,
    });
    expect(refusal?.message).toContain('2种专业');
  });
});

describe('named groups', () => {
  it('open and ended cover every state exactly once; only a concluded one is signed', () => {
    expectEachOnce(states, assessmentOpen, assessmentEnded);
    expect([assessmentOpen, assessmentSigned]).toEqual([['in_progress'], ['signed']]);
  });
});
