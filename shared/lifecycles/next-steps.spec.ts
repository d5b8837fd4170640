import { agreementShown } from './agreement';
import { caseLifecycle } from './case';
import { hospitalReferral } from './hospital-referral';
import { statesOf } from './lifecycle';
import {
  agreementNext,
  allocationNext,
  applicationNext,
  caseNext,
  consentNext,
  feedbackNext,
  feedbackPublicly,
  hospitalReferralNext,
  needReportNext,
  type NextStep,
} from './next-steps';

const told: [string, Readonly<Record<string, NextStep>>][] = [
  ['application', applicationNext],
  ['need report', needReportNext],
  ['case', caseNext],
  ['allocation', allocationNext],
  ['consent', consentNext],
  ['agreement', agreementNext],
  ['feedback', feedbackNext],
];
const byWhom = (steps: Readonly<Record<string, NextStep>>, who: NextStep['by']) =>
  Object.entries(steps).flatMap(([state, step]) => (step.by === who ? [state] : []));

describe('what has to happen next (§10.2: no news)', () => {
  it.each(told)('%s: every state says it to colleagues and to the person, in few words', (_, steps) => {
    for (const { staff, publicly } of Object.values(steps)) {
      for (const words of [staff, publicly]) expect(words).toMatch(/^[\u4e00-\u9fff0-9，、]{2,24}$/u);
      expect(publicly).not.toMatch(/疯|精神病|病患|患者|服务对象/u);
    }
  });

  it('the hospital and the institution read what comes next of a referral', () => {
    for (const state of statesOf(hospitalReferral)) {
      expect(Object.keys(hospitalReferralNext[state]).sort()).toEqual(['hospital', 'staff']);
      for (const words of Object.values(hospitalReferralNext[state]))
        expect(words).toMatch(/^[\u4e00-\u9fff，、]{2,24}$/u);
    }
  });
});

describe('who does it', () => {
  it('the person: what is awaited of me (agree to the receiver, go to the hospital, sign)', () => {
    expect(byWhom(caseNext, 'you')).toEqual(['proposed', 'agreement_pending', 'hospital_assessment']);
    expect(byWhom(allocationNext, 'you')).toEqual(['proposed']);
    expect(byWhom(consentNext, 'you')).toEqual(['requested']);
    expect(byWhom(agreementNext, 'you')).toEqual(['awaiting_person']);
    expect(byWhom(applicationNext, 'you')).toEqual(['draft', 'needs_information']);
  });

  it('the institution: it allocates from the waiting list, answers, assesses, prepares and signs', () => {
    expect(byWhom(caseNext, 'institution')).toEqual([
      'waiting',
      'offered',
      'accepted',
      'assessing',
      'in_service',
    ]);
    expect(byWhom(allocationNext, 'institution')).toEqual(['offered']);
    expect(byWhom(agreementNext, 'institution')).toEqual(['draft', 'awaiting_institution']);
    expect(byWhom(applicationNext, 'institution')).toEqual(['submitted', 'registered']);
    expect(byWhom(needReportNext, 'institution')).toEqual(['reported']);
  });

  it('the worker who is responsible: reviews, contacts, and chooses the institution', () => {
    expect(byWhom(caseNext, 'worker')).toEqual(['registered']);
    expect(byWhom(applicationNext, 'worker')).toEqual(['under_review']);
    expect(byWhom(needReportNext, 'worker')).toEqual(['contacting']);
  });

  it('the county handles feedback until it is answered (F13)', () => {
    expect(byWhom(feedbackNext, 'county')).toEqual(['submitted', 'accepted', 'in_progress']);
  });

  it('nobody, once it is settled', () => {
    expect(byWhom(caseNext, null)).toEqual(['closed']);
    expect(byWhom(allocationNext, null)).toEqual(['accepted', 'returned', 'refused', 'cancelled']);
    expect(byWhom(consentNext, null)).toEqual(['given', 'refused', 'withdrawn', 'cancelled']);
    expect(byWhom(agreementNext, null)).toEqual(['effective', 'ended', 'cancelled']);
  });

  it('a case that waits for nobody is over', () => {
    expect(statesOf(caseLifecycle).filter((state) => caseNext[state].by === null)).toEqual(['closed']);
  });

  it('what is shown of an agreement is never said to be in preparation', () => {
    for (const state of agreementShown) expect(agreementNext[state].publicly).not.toContain('准备');
  });
});

describe('feedback that was reopened (F13: once)', () => {
  it.each(['answered', 'closed'] as const)('%s: the first time it says that it can be reopened', (state) => {
    expect(feedbackPublicly(state, 0)).toContain('可以要求重办一次');
    expect(feedbackPublicly(state, 1)).toBe('请看答复，还不满意可以打12345');
  });
  it('before there is an answer the words stay the same', () => {
    expect(feedbackPublicly('in_progress', 1)).toBe('办理后答复您');
    expect(feedbackPublicly('in_progress', 0)).toBe('办理后答复您');
    expect(feedbackPublicly('declined', 1)).toBe('请看原因和建议');
  });
});
