import {
  hospitalReferralLifecycle,
  hospitalReferralDraft,
  hospitalReferralEnded,
  type HospitalReferralFacts,
  hospitalReferralOpen,
  hospitalReferralPreRegistered,
  hospitalReferralReceived,
  hospitalReferralReturned,
  hospitalReferralSent,
  hospitalReferralShown,
  hospitalReferralToReceive,
  hospitalReferralUnsent,
  hospitalReferralWaiting,
  hospitalReferralWithdrawn,
} from './hospital-referral';
import { statesOf } from './lifecycle';
import { describeWays, expectEachOnce } from './testing/ways';

const everything: HospitalReferralFacts = {
  formComplete: true,
  assessedSuitable: true,
  personAgrees: true,
  guardianAgreesOrNone: true,
  consentEvidence: true,
  inpatient: false,
  plannedAhead: true,
};
const states = statesOf(hospitalReferralLifecycle);

describe('the ways of a hospital referral (channel 1: LN/7, 104/5, QJ/5(1), QJ/5(2), F2)', () => {
  describeWays(hospitalReferralLifecycle, everything, {
    create: { from: [], to: 'draft', by: 'hospitalReferral.write' },
    submit: {
      from: ['draft', 'returned'],
      to: 'submitted',
      by: 'hospitalReferral.write',
      starts: 'referralReceipt',
      stoppedBy: [
        [{ formComplete: false }, 'form_incomplete'],
        [{ assessedSuitable: false }, 'not_assessed_suitable'],
        [{ personAgrees: false }, 'person_consent_missing'],
        [{ guardianAgreesOrNone: false }, 'guardian_consent_missing'],
        [{ consentEvidence: false }, 'consent_missing'],
      ],
    },
    'pre-register': {
      from: ['submitted'],
      to: 'pre_registered',
      by: 'hospitalReferral.receive',
      starts: 'plannedDischarge',
      given: { inpatient: true },
      stoppedBy: [[{ inpatient: false }, 'not_inpatient']],
    },
    'postpone-discharge': {
      from: ['pre_registered'],
      to: 'stays',
      by: 'hospitalReferral.write',
      starts: 'plannedDischarge',
      stoppedBy: [[{ plannedAhead: false }, 'planned_not_ahead']],
    },
    'confirm-discharge': {
      from: ['submitted', 'pre_registered'],
      to: 'discharged',
      by: 'hospitalReferral.write',
      starts: 'referralReceipt',
      given: { inpatient: true },
      stoppedBy: [[{ inpatient: false }, 'not_inpatient']],
    },
    return: { from: ['submitted', 'discharged'], to: 'returned', by: 'hospitalReferral.receive' },
    receive: {
      from: ['submitted', 'discharged'],
      to: 'received',
      by: 'hospitalReferral.receive',
      stoppedBy: [[{ inpatient: true }, 'still_inpatient']],
    },
    withdraw: {
      from: ['draft', 'submitted', 'pre_registered', 'discharged', 'returned'],
      to: 'withdrawn',
      by: 'hospitalReferral.write',
    },
  });

  it('nobody who is still in a hospital is received, in any state (§1.1: they live at home)', () => {
    const holds = hospitalReferralLifecycle.actions.receive.needs.map((guard) =>
      guard.holds({ ...everything, inpatient: true }),
    );
    expect(holds).toEqual([false]);
  });

  it('the public reads nothing of it: the hospital tells the person (§6.3)', () => {
    const told = Object.values(hospitalReferralLifecycle.actions).map((row) => row.publicly);
    expect(new Set(told)).toEqual(new Set([undefined]));
  });
});

describe('named groups', () => {
  it('a draft, open and ended cover every state; a returned one is open and the hospital’s again', () => {
    expectEachOnce(states, ['draft'], hospitalReferralOpen, hospitalReferralEnded);
    expect(hospitalReferralDraft).toEqual(['draft', 'returned']);
    expect(hospitalReferralReturned).toEqual(['returned']);
    expect(hospitalReferralWaiting).toEqual(['returned']);
  });
  it('the receiving institution acts on what is submitted or discharged; a pre-registered one waits', () => {
    expectEachOnce(
      hospitalReferralOpen,
      hospitalReferralToReceive,
      hospitalReferralPreRegistered,
      hospitalReferralReturned,
    );
    expect(hospitalReferralPreRegistered).toEqual(['pre_registered']);
    expect(hospitalReferralReceived).toEqual(['received']);
  });
  it('for the hospital everything is a draft, returned, sent or ended', () => {
    expectEachOnce(states, hospitalReferralUnsent, ['returned'], hospitalReferralSent, hospitalReferralEnded);
  });
  it('what was withdrawn has ended without being received', () => {
    expectEachOnce(hospitalReferralEnded, hospitalReferralReceived, hospitalReferralWithdrawn);
  });
  it('a draft is shown to nobody but the hospital', () => {
    expectEachOnce(states, ['draft'], hospitalReferralShown);
  });
});
