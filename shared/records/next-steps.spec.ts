import { agreementShown } from '../lifecycles/agreement';
import { caseLifecycle } from '../lifecycles/case';
import { hospitalReferralLifecycle } from '../lifecycles/hospital-referral';
import { statesOf } from '../lifecycles/lifecycle';
import { agreementRecords } from './agreements';
import { recordKinds } from './all';
import { allocationRecords } from './allocations';
import { applicationRecords } from './applications';
import { caseRecords } from './cases';
import { consentRecords } from './consents';
import { feedbackPublicly, feedbackRecords } from './feedback';
import { hospitalReferralRecords } from './hospital-referrals';
import { needReportRecords } from './need-reports';
import { recordTypes } from './outlines';
import type { NextStep } from './record-kind';

/** Every kind but that of which the person reads nothing, and that whose states say enough. */
const told = recordTypes.flatMap((name): [string, Readonly<Record<string, NextStep>>][] => {
  const { next } = recordKinds[name];
  return next && name !== hospitalReferralRecords.name ? [[name, next as Record<string, NextStep>]] : [];
});
const byWhom = (steps: Readonly<Record<string, NextStep>>, who: NextStep['by']) =>
  Object.entries(steps).flatMap(([state, step]) => (step.by === who ? [state] : []));

describe(`what has to happen next in ${told.length} kinds (§10.2: no news)`, () => {
  it.each(told)('%s: every state says it to colleagues and to the person, in few words', (_, steps) => {
    for (const { staff, publicly } of Object.values(steps)) {
      for (const words of [staff, publicly]) expect(words).toMatch(/^[\u4e00-\u9fff0-9，、]{2,24}$/u);
      expect(publicly).not.toMatch(/疯|精神病|病患|患者|服务对象/u);
    }
  });

  it('the hospital and the institution read what comes next of a referral', () => {
    for (const state of statesOf(hospitalReferralLifecycle)) {
      expect(Object.keys(hospitalReferralRecords.next[state]).sort()).toEqual(['hospital', 'staff']);
      for (const words of Object.values(hospitalReferralRecords.next[state]))
        expect(words).toMatch(/^[\u4e00-\u9fff，、]{2,24}$/u);
    }
  });
});

describe('who does it', () => {
  it('the person: what is awaited of me (agree to the receiver, go to the hospital, sign)', () => {
    expect(byWhom(caseRecords.next, 'you')).toEqual(['proposed', 'agreement_pending', 'hospital_assessment']);
    expect(byWhom(allocationRecords.next, 'you')).toEqual(['proposed']);
    expect(byWhom(consentRecords.next, 'you')).toEqual(['requested']);
    expect(byWhom(agreementRecords.next, 'you')).toEqual(['awaiting_person']);
    expect(byWhom(applicationRecords.next, 'you')).toEqual(['draft', 'needs_information']);
  });

  it('the institution: it allocates from the waiting list, answers, assesses, prepares and signs', () => {
    expect(byWhom(caseRecords.next, 'institution')).toEqual([
      'waiting',
      'offered',
      'accepted',
      'assessing',
      'in_service',
    ]);
    expect(byWhom(allocationRecords.next, 'institution')).toEqual(['offered']);
    expect(byWhom(agreementRecords.next, 'institution')).toEqual(['draft', 'awaiting_institution']);
    expect(byWhom(applicationRecords.next, 'institution')).toEqual(['submitted', 'registered']);
    expect(byWhom(needReportRecords.next, 'institution')).toEqual(['reported']);
  });

  it('the worker who is responsible: reviews, contacts, and chooses the institution', () => {
    expect(byWhom(caseRecords.next, 'worker')).toEqual(['registered']);
    expect(byWhom(applicationRecords.next, 'worker')).toEqual(['under_review']);
    expect(byWhom(needReportRecords.next, 'worker')).toEqual(['contacting']);
  });

  it('the county handles feedback until it is answered (F13)', () => {
    expect(byWhom(feedbackRecords.next, 'county')).toEqual(['submitted', 'accepted', 'in_progress']);
  });

  it('nobody, once it is settled', () => {
    expect(byWhom(caseRecords.next, null)).toEqual(['closed']);
    expect(byWhom(allocationRecords.next, null)).toEqual(['accepted', 'returned', 'refused', 'cancelled']);
    expect(byWhom(consentRecords.next, null)).toEqual(['given', 'refused', 'withdrawn', 'cancelled']);
    expect(byWhom(agreementRecords.next, null)).toEqual(['effective', 'ended', 'cancelled']);
  });

  it('a case that waits for nobody is over', () => {
    expect(statesOf(caseLifecycle).filter((state) => caseRecords.next[state].by === null)).toEqual([
      'closed',
    ]);
  });

  it('what is shown of an agreement is never said to be in preparation', () => {
    for (const state of agreementShown) expect(agreementRecords.next[state].publicly).not.toContain('准备');
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
