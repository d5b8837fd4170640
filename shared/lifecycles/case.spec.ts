import { blockingRisk, type CaseFacts, caseLifecycle, wishReviewMonths } from './case';
import { actionsOf, refusalsOf } from './lifecycle';
import { describeWays } from './testing/ways';

/** A case of which everything is known that any action asks for, with a low risk, at an institution that serves. */
const everything: CaseFacts = {
  wishReviewCurrent: true,
  actorQualified: true,
  stillWilling: true,
  knownRisk: 2,
  receiverServes: true,
  receiverHasRoom: true,
  withInstitution: true,
  hospitalClears: true,
  institutionStopped: false,
  informedConsentGiven: true,
  agreementEffective: true,
};
const open = [
  'registered',
  'waiting',
  'proposed',
  'offered',
  'accepted',
  'assessing',
  'agreement_pending',
  'hospital_assessment',
  'in_service',
] as const;
const beforeService = open.filter((state) => state !== 'in_service');

describe('the ways of a case (§2.2, LN/10–11, 104/5–6, QJ/5(4))', () => {
  describeWays(caseLifecycle, everything, {
    open: { from: [], to: 'registered', by: 'system', starts: 'referral' },
    assign: { from: open, to: 'stays', by: 'case.assign' },
    'lose-assignee': { from: open, to: 'stays', by: 'system' },
    take: { from: open, to: 'stays', by: 'case.take' },
    wait: { from: ['registered'], to: 'waiting', by: 'case.wait', starts: 'wishReview', told: true },
    'confirm-wish': {
      from: ['registered', 'waiting', 'proposed'],
      to: 'stays',
      by: 'case.confirmWish',
      told: true,
    },
    'review-wish': {
      from: ['registered', 'waiting', 'proposed'],
      to: 'stays',
      by: 'case.reviewWish',
      stoppedBy: [
        [{ actorQualified: false }, 'reviewer_unqualified'],
        [{ stillWilling: false }, 'no_longer_willing'],
      ],
      told: true,
    },
    'propose-allocation': {
      from: ['registered', 'waiting'],
      to: 'proposed',
      by: 'case.allocate',
      stoppedBy: [
        [{ wishReviewCurrent: false }, 'wish_review_due'],
        [{ knownRisk: 3 }, 'risk_blocks'],
        [{ receiverServes: false }, 'receiver_unfit'],
        [{ receiverHasRoom: false }, 'receiver_full'],
      ],
      told: true,
    },
    'offer-allocation': {
      from: ['proposed'],
      to: 'offered',
      by: 'system',
      stoppedBy: [[{ wishReviewCurrent: false }, 'wish_review_due']],
    },
    'cancel-allocation': {
      from: ['proposed', 'offered'],
      to: 'registered',
      by: 'case.allocate',
      starts: 'referral',
      told: true,
    },
    'return-to-choice': {
      from: ['proposed', 'offered'],
      to: 'registered',
      by: 'system',
      starts: 'referral',
      told: true,
    },
    'accept-allocation': {
      from: ['offered'],
      to: 'accepted',
      by: 'system',
      starts: 'comprehensiveAssessment',
      told: true,
    },
    'begin-assessment': { from: ['accepted'], to: 'assessing', by: 'system', told: true },
    'cancel-assessment': { from: ['assessing'], to: 'accepted', by: 'system' },
    'conclude-assessment': {
      from: ['assessing'],
      to: 'agreement_pending',
      by: 'system',
      starts: 'agreementSigning',
      told: true,
    },
    'end-unsuitable': { from: ['assessing'], to: 'closed', by: 'system', told: true },
    'propose-hospital-assessment': {
      from: ['registered', 'waiting', 'accepted', 'agreement_pending'],
      to: 'hospital_assessment',
      by: 'case.hospitalAssessment',
      starts: 'hospitalOpinion',
      given: { knownRisk: 3 },
      stoppedBy: [[{ knownRisk: 2 }, 'risk_not_high']],
      told: true,
    },
    'resume-allocation': {
      from: ['hospital_assessment'],
      to: 'registered',
      by: 'case.hospitalAssessment',
      starts: 'referral',
      given: { withInstitution: false },
      stoppedBy: [
        [{ withInstitution: true }, 'with_institution'],
        [{ hospitalClears: false }, 'hospital_not_clear'],
      ],
      told: true,
    },
    'resume-assessment': {
      from: ['hospital_assessment'],
      to: 'accepted',
      by: 'case.hospitalAssessment',
      starts: 'comprehensiveAssessment',
      stoppedBy: [
        [{ withInstitution: false }, 'not_with_institution'],
        [{ hospitalClears: false }, 'hospital_not_clear'],
      ],
      told: true,
    },
    'start-service': {
      from: ['agreement_pending'],
      to: 'in_service',
      by: 'system',
      stoppedBy: [
        [{ informedConsentGiven: false }, 'informed_consent_missing'],
        [{ agreementEffective: false }, 'agreement_missing'],
        [{ knownRisk: 3 }, 'risk_blocks'],
      ],
      told: true,
    },
    'leave-stopped-institution': {
      from: ['accepted', 'assessing', 'agreement_pending', 'hospital_assessment', 'in_service'],
      to: 'registered',
      by: 'system',
      starts: 'referral',
      given: { institutionStopped: true },
      stoppedBy: [
        [{ withInstitution: false }, 'not_with_institution'],
        [{ institutionStopped: false }, 'institution_active'],
      ],
      told: true,
    },
    exit: { from: beforeService, to: 'closed', by: 'case.exit', told: true },
    'stop-on-withdrawal': {
      from: ['accepted', 'assessing', 'agreement_pending', 'hospital_assessment', 'in_service'],
      to: 'closed',
      by: 'system',
      told: true,
    },
  });

  it('a closed case is never opened again: a new episode is a new case (§2.2)', () => {
    for (const action of actionsOf(caseLifecycle))
      expect(refusalsOf(caseLifecycle, action, 'closed', everything)[0]?.code).toBe('wrong_state');
  });

  it('service begins in one way only, after consent and agreement (LN/10)', () => {
    const leading = actionsOf(caseLifecycle).filter(
      (action) => caseLifecycle.actions[action].to === 'in_service',
    );
    expect(leading).toEqual(['start-service']);
  });
});

describe('the risk of 0–5 (§6.3: 3–5 are referred at once)', () => {
  const codes = (action: 'propose-allocation' | 'start-service', knownRisk: number | undefined) => {
    const from = caseLifecycle.actions[action].from[0] ?? 'closed';
    return refusalsOf(caseLifecycle, action, from, { ...everything, knownRisk }).map(({ code }) => code);
  };

  it.each([undefined, 0, 1, 2])('a risk of %p permits allocation and service', (risk) => {
    expect([codes('propose-allocation', risk), codes('start-service', risk)]).toEqual([[], []]);
  });

  it.each([3, 4, 5])('a risk of %p blocks both, and leads to the hospital (§6.3, LN/13)', (risk) => {
    expect(codes('propose-allocation', risk)).toEqual(['risk_blocks']);
    expect(codes('start-service', risk)).toEqual(['risk_blocks']);
    const facts = { ...everything, knownRisk: risk };
    expect(refusalsOf(caseLifecycle, 'propose-hospital-assessment', 'accepted', facts)).toEqual([]);
  });

  it('an unknown risk is no reason to send somebody to a hospital', () => {
    const facts = { ...everything, knownRisk: undefined };
    const refusals = refusalsOf(caseLifecycle, 'propose-hospital-assessment', 'registered', facts);
    expect(refusals.map(({ code }) => code)).toEqual(['risk_not_high']);
  });

  it('its sentences name 110 and 120 first when danger is now, and the level', () => {
    const [blocked] = refusalsOf(caseLifecycle, 'start-service', 'agreement_pending', {
      ...everything,
      knownRisk: 5,
    });
    expect(blocked?.message).toMatch(/3级以上.*110或120/u);
    expect(blockingRisk).toBe(3);
  });

  it('a wait of more than three calendar months asks for a review (LN/11)', () => {
    expect(wishReviewMonths).toBe(3);
  });
});
