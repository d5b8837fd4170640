import {
  application,
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

const states = statesOf(application);
const codes = (action: ApplicationAction, state: ApplicationState, facts: ApplicationFacts = everything) =>
  refusalsOf(application, action, state, facts).map((refusal) => refusal.code);

/** What §2.2 and the clauses allow: action → [from, to, the one fact at a time that stops it and its code]. */
const rules: Record<
  Exclude<ApplicationAction, 'create' | 'receive'>,
  {
    from: ApplicationState[];
    to: ApplicationState | 'stays';
    stoppedBy: [Partial<ApplicationFacts>, string][];
  }
> = {
  submit: {
    from: ['draft'],
    to: 'submitted',
    stoppedBy: [
      [{ formComplete: false }, 'form_incomplete'],
      [{ consentEvidence: false }, 'consent_missing'],
    ],
  },
  claim: { from: ['submitted'], to: 'under_review', stoppedBy: [] },
  assign: { from: ['submitted', 'under_review'], to: 'under_review', stoppedBy: [] },
  transfer: { from: ['submitted', 'under_review'], to: 'submitted', stoppedBy: [] },
  'request-information': {
    from: ['under_review'],
    to: 'needs_information',
    stoppedBy: [[{ actorIsAssignee: false }, 'not_assignee']],
  },
  'supply-information': { from: ['needs_information'], to: 'under_review', stoppedBy: [] },
  'override-qualification': { from: ['under_review'], to: 'stays', stoppedBy: [] },
  register: {
    from: ['under_review'],
    to: 'registered',
    stoppedBy: [
      [{ actorIsAssignee: false }, 'not_assignee'],
      [{ identityVerified: false }, 'identity_unverified'],
      [{ livesAtHome: false }, 'not_at_home'],
      [{ needPresent: false }, 'no_need'],
      [{ assessedSuitable: false }, 'not_assessed_suitable'],
      [{ personWilling: false }, 'person_unwilling'],
      [{ guardianWilling: false }, 'guardian_unwilling'],
      [{ consentEvidence: false }, 'consent_missing'],
      [{ reviewerQualified: false }, 'reviewer_unqualified'],
    ],
  },
  decline: {
    from: ['under_review'],
    to: 'not_suitable',
    stoppedBy: [[{ actorIsAssignee: false }, 'not_assignee']],
  },
  'record-no-consent': {
    from: ['under_review'],
    to: 'no_consent',
    stoppedBy: [[{ actorIsAssignee: false }, 'not_assignee']],
  },
  withdraw: { from: ['submitted', 'under_review', 'needs_information'], to: 'withdrawn', stoppedBy: [] },
  merge: {
    from: ['submitted', 'under_review', 'needs_information'],
    to: 'merged',
    stoppedBy: [[{ mergeTargetLive: false }, 'merge_target_unfit']],
  },
  'remind-applicant': {
    from: ['needs_information'],
    to: 'stays',
    stoppedBy: [[{ daysWithoutReply: 29 }, 'reminder_not_due']],
  },
  lapse: {
    from: ['needs_information'],
    to: 'lapsed',
    stoppedBy: [[{ daysWithoutReply: 59 }, 'lapse_not_due']],
  },
};
const ruled = Object.entries(rules) as [keyof typeof rules, (typeof rules)[keyof typeof rules]][];
const stopped = ruled.flatMap(([action, rule]) =>
  rule.from.flatMap((from) => rule.stoppedBy.map(([fact, code]) => ({ action, from, fact, code }))),
);
const refused = actionsOf(application).flatMap((action) => {
  const from: ApplicationState[] = action === 'create' || action === 'receive' ? [] : rules[action].from;
  return states.filter((state) => !from.includes(state)).map((state) => ({ action, state }));
});

describe('the ways of an application (§2.2)', () => {
  it.each(ruled)('%s starts and ends where §2.2 says', (action, rule) => {
    const row = application.actions[action];
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

  it('it is created as a draft by someone, or received as submitted from a report (LN/9)', () => {
    expect(application.actions.create).toMatchObject({ from: [], to: 'draft', by: 'application.create' });
    expect(application.actions.receive).toMatchObject({ from: [], to: 'submitted', by: 'system' });
  });

  it('nothing leads out of an end state', () => {
    for (const state of applicationEnded)
      for (const action of actionsOf(application)) expect(codes(action, state)).toEqual(['wrong_state']);
  });
});

describe('registration (LN/8, 104/5, 104/13, §1.1)', () => {
  it('asks for exactly the nine facts', () => {
    expect(application.actions.register.needs).toEqual([
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
  it('the review clock starts with the submission and with a report that was turned into an application', () => {
    expect(application.actions.submit.starts).toBe('registrationReview');
    expect(application.actions.receive.starts).toBe('registrationReview');
  });
  it('asking for information starts the clock of the reply', () => {
    expect(application.actions['request-information'].starts).toBe('supplyInformation');
  });
  it('the applicant is reminded on day 30 and the application lapses on day 60, not before', () => {
    expect([replyReminderDays, replyLapseDays]).toEqual([30, 60]);
    const after = (days: number) => ({ ...everything, daysWithoutReply: days });
    expect(codes('remind-applicant', 'needs_information', after(30))).toEqual([]);
    expect(codes('lapse', 'needs_information', after(59))).toEqual(['lapse_not_due']);
    expect(codes('lapse', 'needs_information', after(60))).toEqual([]);
  });
});

describe('who does it (§11)', () => {
  it('lapsing, reminding and receiving are the system, everything else a permission', () => {
    const system = actionsOf(application).filter((action) => application.actions[action].by === 'system');
    expect(system.sort()).toEqual(['lapse', 'receive', 'remind-applicant']);
  });
});

describe('named groups', () => {
  const once = [...states].sort();
  it('draft, open and ended cover every state exactly once', () => {
    expect([...applicationDraft, ...applicationOpen, ...applicationEnded].sort()).toEqual(once);
  });
  it('unclaimed, in review and waiting for the applicant are the open states, each once', () => {
    const parts = [...applicationUnclaimed, ...applicationInReview, ...applicationWaitingForApplicant];
    expect(parts.sort()).toEqual([...applicationOpen].sort());
  });
  it('live is open or registered: no second application for the same person then (104/4)', () => {
    expect([...applicationLive].sort()).toEqual([...applicationOpen, 'registered'].sort());
    expect(applicationRegistered).toEqual(['registered']);
  });
});
