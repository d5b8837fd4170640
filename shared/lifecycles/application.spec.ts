import {
  applicationLifecycle,
  type ApplicationAction,
  applicationDraft,
  applicationEnded,
  type ApplicationFacts,
  applicationGuards,
  applicationInReview,
  applicationLive,
  applicationOpen,
  applicationRegistered,
  type ApplicationState,
  applicationUnclaimed,
  applicationWaitingForApplicant,
  replyLapseDays,
  replyReminderDays,
} from './application';
import { actionsOf, refusalsOf, statesOf } from './lifecycle';
import { describeWays, expectEachOnce } from './testing/ways';

/** A record of which everything is known that any action asks for. */
const everything: ApplicationFacts = {
  formComplete: true,
  consentEvidence: true,
  actorIsAssignee: true,
  identityVerified: true,
  livesAtHome: true,
  needPresent: true,
  assessedSuitable: true,
  personWilling: true,
  guardianWilling: true,
  reviewerQualified: true,
  qualificationOverridden: false,
  daysWithoutReply: 60,
  mergeTargetLive: true,
};

const states = statesOf(applicationLifecycle);
const codes = (action: ApplicationAction, state: ApplicationState, facts: ApplicationFacts = everything) =>
  refusalsOf(applicationLifecycle, action, state, facts).map((refusal) => refusal.code);

const notMine: [Partial<ApplicationFacts>, string] = [{ actorIsAssignee: false }, 'not_assignee'];
const open = ['submitted', 'under_review', 'needs_information'] as const;

describe('the ways of an application (§2.2)', () => {
  describeWays(applicationLifecycle, everything, {
    create: { from: [], to: 'draft', by: 'application.create' },
    receive: { from: [], to: 'submitted', by: 'system', starts: 'registrationReview', told: true },
    submit: {
      from: ['draft'],
      to: 'submitted',
      by: 'application.submit',
      starts: 'registrationReview',
      stoppedBy: [
        [{ formComplete: false }, 'form_incomplete'],
        [{ consentEvidence: false }, 'consent_missing'],
      ],
      told: true,
    },
    // Whoever handled it cannot act any more.
    'return-to-queue': { from: ['under_review'], to: 'submitted', by: 'system' },
    'lose-assignee': { from: ['needs_information'], to: 'stays', by: 'system' },
    claim: { from: ['submitted'], to: 'under_review', by: 'application.claim', told: true },
    assign: {
      from: ['submitted', 'under_review'],
      to: 'under_review',
      by: 'application.assign',
      told: true,
    },
    transfer: {
      from: ['submitted', 'under_review'],
      to: 'submitted',
      by: 'application.transfer',
      told: true,
    },
    'request-information': {
      from: ['under_review'],
      to: 'needs_information',
      by: 'application.requestInformation',
      starts: 'supplyInformation',
      stoppedBy: [notMine],
      told: true,
    },
    'supply-information': {
      from: ['needs_information'],
      to: 'under_review',
      by: 'application.supplyInformation',
      told: true,
    },
    'override-qualification': {
      from: ['under_review'],
      to: 'stays',
      by: 'application.overrideQualification',
    },
    register: {
      from: ['under_review'],
      to: 'registered',
      by: 'application.register',
      stoppedBy: [
        notMine,
        [{ identityVerified: false }, 'identity_unverified'],
        [{ livesAtHome: false }, 'not_at_home'],
        [{ needPresent: false }, 'no_need'],
        [{ assessedSuitable: false }, 'not_assessed_suitable'],
        [{ personWilling: false }, 'person_unwilling'],
        [{ guardianWilling: false }, 'guardian_unwilling'],
        [{ consentEvidence: false }, 'consent_missing'],
        [{ reviewerQualified: false }, 'reviewer_unqualified'],
      ],
      told: true,
    },
    decline: {
      from: ['under_review'],
      to: 'not_suitable',
      by: 'application.decline',
      stoppedBy: [notMine],
      told: true,
    },
    'record-no-consent': {
      from: ['under_review'],
      to: 'no_consent',
      by: 'application.recordNoConsent',
      stoppedBy: [notMine],
      told: true,
    },
    withdraw: { from: open, to: 'withdrawn', by: 'application.withdraw', told: true },
    merge: {
      from: open,
      to: 'merged',
      by: 'application.merge',
      stoppedBy: [[{ mergeTargetLive: false }, 'merge_target_unfit']],
      told: true,
    },
    'remind-applicant': {
      from: ['needs_information'],
      to: 'stays',
      by: 'system',
      stoppedBy: [[{ daysWithoutReply: 29 }, 'reminder_not_due']],
      told: true,
    },
    lapse: {
      from: ['needs_information'],
      to: 'lapsed',
      by: 'system',
      stoppedBy: [[{ daysWithoutReply: 59 }, 'lapse_not_due']],
      told: true,
    },
  });

  it('nothing leads out of an end state', () => {
    for (const state of applicationEnded)
      for (const action of actionsOf(applicationLifecycle))
        expect(codes(action, state)).toEqual(['wrong_state']);
  });
});

describe('registration (LN/8, 104/5, 104/13, §1.1)', () => {
  it('asks for exactly the nine facts', () => {
    expect(applicationLifecycle.actions.register.needs).toEqual([
      applicationGuards.actorIsAssignee,
      applicationGuards.identityVerified,
      applicationGuards.livesAtHome,
      applicationGuards.needPresent,
      applicationGuards.assessedSuitable,
      applicationGuards.personWilling,
      applicationGuards.guardianWilling,
      applicationGuards.consentEvidence,
      applicationGuards.reviewerQualified,
    ]);
  });

  it('needs a qualified reviewer or a recorded override of the lead, one of the two (104/13)', () => {
    const unqualified = { ...everything, reviewerQualified: false };
    expect(codes('register', 'under_review', unqualified)).toEqual(['reviewer_unqualified']);
    expect(codes('register', 'under_review', { ...unqualified, qualificationOverridden: true })).toEqual([]);
  });

  it('is refused with every missing fact at once, in the order of the review', () => {
    const nothing = Object.fromEntries(
      Object.entries(everything).map(([name, value]) => [name, typeof value === 'boolean' ? false : value]),
    ) as unknown as ApplicationFacts;
    expect(codes('register', 'under_review', nothing)).toHaveLength(9);
  });
});

describe('clocks (§2.3)', () => {
  it('the applicant is reminded on day 30 and the application lapses on day 60, not before', () => {
    expect([replyReminderDays, replyLapseDays]).toEqual([30, 60]);
    const after = (days: number) => ({ ...everything, daysWithoutReply: days });
    expect(codes('remind-applicant', 'needs_information', after(30))).toEqual([]);
    expect(codes('lapse', 'needs_information', after(59))).toEqual(['lapse_not_due']);
    expect(codes('lapse', 'needs_information', after(60))).toEqual([]);
  });
});

describe('named groups', () => {
  it('draft, open and ended cover every state exactly once', () => {
    expectEachOnce(states, applicationDraft, applicationOpen, applicationEnded);
    expect([applicationDraft, applicationOpen]).toEqual([['draft'], open]);
  });
  it('unclaimed, in review and waiting for the applicant are the open states, each once', () => {
    expect([applicationUnclaimed, applicationInReview, applicationWaitingForApplicant]).toEqual(
      open.map((state) => [state]),
    );
  });
  it('live is open or registered: no second application for the same person then (104/4)', () => {
    expect(applicationLive).toEqual([...open, 'registered']);
    expect(applicationRegistered).toEqual(['registered']);
  });
});
