import {
  agreementLifecycle,
  agreementAwaitingInstitution,
  agreementAwaitingPerson,
  agreementDraft,
  agreementEffective,
  agreementEnded,
  type AgreementFacts,
  agreementOpen,
  agreementSent,
  agreementSettled,
  agreementShown,
} from './agreement';
import { actionsOf, statesOf } from './lifecycle';
import { describeWays, expectEachOnce } from './testing/ways';

const everything: AgreementFacts = {
  opinionSigned: true,
  informedConsentGiven: true,
  riskPermits: true,
  contentsComplete: true,
  textCurrent: true,
  personSignsOrCannot: true,
  guardianSignsOrNone: true,
  guardianWhereNeeded: true,
  signersAgree: true,
  evidencePresent: true,
  otherNameAt: null,
  actorPrepared: false,
  institutionActive: true,
};
const states = statesOf(agreementLifecycle);

type Stop = [Partial<AgreementFacts>, string];
const noConsent: Stop = [{ informedConsentGiven: false }, 'informed_consent_missing'];
const highRisk: Stop = [{ riskPermits: false }, 'risk_blocks'];
/** LN/10: assessment and informed consent come before the agreement. */
const before: Stop[] = [[{ opinionSigned: false }, 'opinion_missing'], noConsent, highRisk];
/** 电子签名法 13, F8: the text that was shown, whoever must sign, and the signature itself. */
const signed: Stop[] = [
  [{ textCurrent: false }, 'agreement_version'],
  noConsent,
  highRisk,
  [{ personSignsOrCannot: false }, 'person_missing'],
  [{ guardianSignsOrNone: false }, 'guardian_missing'],
  [{ guardianWhereNeeded: false }, 'guardian_needed'],
  [{ signersAgree: false }, 'signers_disagree'],
  [{ evidencePresent: false }, 'evidence_missing'],
  [{ otherNameAt: 'signers.0.name' }, 'other_name'],
];

describe('the ways of a service agreement (F8, LN/10, LN/15, 104/6)', () => {
  describeWays(agreementLifecycle, everything, {
    prepare: { from: [], to: 'draft', by: 'agreement.prepare', stoppedBy: before },
    send: {
      from: ['draft'],
      to: 'awaiting_person',
      by: 'agreement.prepare',
      stoppedBy: [...before, [{ contentsComplete: false }, 'agreement_incomplete']],
      told: true,
    },
    recall: {
      from: ['awaiting_person', 'awaiting_institution'],
      to: 'draft',
      by: 'agreement.prepare',
      told: true,
    },
    sign: {
      from: ['awaiting_person'],
      to: 'awaiting_institution',
      by: 'agreement.sign',
      stoppedBy: signed,
      told: true,
    },
    'record-paper': {
      from: ['awaiting_person'],
      to: 'awaiting_institution',
      by: 'agreement.recordPaper',
      stoppedBy: signed,
      told: true,
    },
    countersign: {
      from: ['awaiting_institution'],
      to: 'effective',
      by: 'agreement.countersign',
      stoppedBy: [
        [{ actorPrepared: true }, 'same_person'],
        noConsent,
        highRisk,
        [{ institutionActive: false }, 'institution_stopped'],
      ],
      told: true,
    },
    cancel: {
      from: ['draft', 'awaiting_person', 'awaiting_institution'],
      to: 'cancelled',
      by: 'agreement.prepare',
      told: true,
    },
    drop: { from: ['draft'], to: 'cancelled', by: 'system', told: true },
    end: {
      from: ['awaiting_person', 'awaiting_institution', 'effective'],
      to: 'ended',
      by: 'system',
      told: true,
    },
  });

  it.each(before)('a draft is not begun with %p: %s', (fact, code) => {
    const missing = agreementLifecycle.actions.prepare.needs.filter(
      (guard) => !guard.holds({ ...everything, ...fact }),
    );
    expect(missing.map((guard) => guard.code)).toEqual([code]);
  });

  it('it takes effect in one way only: countersigned by another than who prepared it (§11)', () => {
    const leading = actionsOf(agreementLifecycle).filter(
      (action) => agreementLifecycle.actions[action].to === 'effective',
    );
    expect(leading).toEqual(['countersign']);
  });

  it('a risk of 3 or more is told with 110 and 120 (§6.3)', () => {
    const [blocked] = agreementLifecycle.actions.sign.needs.filter((guard) => guard.code === 'risk_blocks');
    expect(blocked?.message).toMatch(/3级以上.*110或120/u);
  });
});

describe('named groups', () => {
  it('draft, waiting for the person, for the institution, effective and ended cover every state once', () => {
    expectEachOnce(
      states,
      agreementDraft,
      agreementAwaitingPerson,
      agreementAwaitingInstitution,
      agreementEffective,
      agreementEnded,
    );
    expect([agreementDraft, agreementAwaitingPerson, agreementAwaitingInstitution]).toEqual([
      ['draft'],
      ['awaiting_person'],
      ['awaiting_institution'],
    ]);
    expect(agreementEffective).toEqual(['effective']);
  });
  it('open is all before the effect; then no clock runs', () => {
    expectEachOnce(states, agreementOpen, agreementSettled);
    expect(agreementOpen).toEqual(['draft', 'awaiting_person', 'awaiting_institution']);
  });
  it('with a case, drafts are dropped and all that was sent is ended', () => {
    expectEachOnce(states, agreementDraft, agreementSent, agreementEnded);
    expect([agreementLifecycle.actions.drop.from, agreementLifecycle.actions.end.from]).toEqual([
      agreementDraft,
      agreementSent,
    ]);
  });
  it('the person reads no draft, and none that was cancelled', () => {
    expectEachOnce(states, agreementShown, ['draft', 'cancelled']);
  });
});
