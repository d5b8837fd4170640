import {
  consentLifecycle,
  consentEnded,
  type ConsentFacts,
  consentInForce,
  consentKinds,
  consentOpen,
  consentSettled,
} from './consent';
import { statesOf } from './lifecycle';
import { describeWays, expectEachOnce } from './testing/ways';

const everything: ConsentFacts = {
  textCurrent: true,
  requiredItemsTicked: true,
  personSignsOrCannot: true,
  guardianSignsOrNone: true,
  guardianWhereNeeded: true,
  signersAgree: true,
  evidencePresent: true,
  otherNameAt: null,
  itemsOptional: true,
};
const states = statesOf(consentLifecycle);

/** F7: version, items ticked one by one, person or reason, guardian or reason, signatures or scan. */
const signed: [Partial<ConsentFacts>, string][] = [
  [{ textCurrent: false }, 'consent_version'],
  [{ requiredItemsTicked: false }, 'items_missing'],
  [{ personSignsOrCannot: false }, 'person_missing'],
  [{ guardianSignsOrNone: false }, 'guardian_missing'],
  [{ guardianWhereNeeded: false }, 'guardian_needed'],
  [{ signersAgree: false }, 'signers_disagree'],
  [{ evidencePresent: false }, 'evidence_missing'],
  [{ otherNameAt: 'signers.0.name' }, 'other_name'],
];

describe('the ways of a consent (F7, 个人信息保护法 14, 15, 23, 29)', () => {
  describeWays(consentLifecycle, everything, {
    request: { from: [], to: 'requested', by: 'consent.request', starts: 'consentReply', told: true },
    give: { from: ['requested'], to: 'given', by: 'consent.give', stoppedBy: signed, told: true },
    record: { from: ['requested'], to: 'given', by: 'consent.record', stoppedBy: signed, told: true },
    refuse: { from: ['requested'], to: 'refused', by: 'consent.refuse', told: true },
    withdraw: { from: ['given'], to: 'withdrawn', by: 'consent.withdraw', told: true },
    'withdraw-items': {
      from: ['given'],
      to: 'stays',
      by: 'consent.withdraw',
      stoppedBy: [[{ itemsOptional: false }, 'items_required']],
      told: true,
    },
    cancel: { from: ['requested'], to: 'cancelled', by: 'system' },
  });

  it('to refuse and to withdraw ask for nothing: as easily as to give (个人信息保护法 15)', () => {
    expect(consentLifecycle.actions.refuse.needs).toEqual([]);
    expect(consentLifecycle.actions.withdraw.needs).toEqual([]);
  });

  it('guardians who disagree are told whom to ask (民法典 31)', () => {
    const [disagree] = consentLifecycle.actions.give.needs.filter(
      (guard) => guard.code === 'signers_disagree',
    );
    expect(disagree?.message).toContain('村(居)委会或民政部门指定监护人');
  });
});

describe('named groups', () => {
  it('open, in force and ended cover every state exactly once', () => {
    expectEachOnce(states, consentOpen, consentInForce, consentEnded);
    expect([consentOpen, consentInForce]).toEqual([['requested'], ['given']]);
  });
  it('a clock runs while it is requested, and never after', () => {
    expectEachOnce(states, consentOpen, consentSettled);
  });
  it('there are two kinds: to the named receiver (个人信息保护法 23), and to the service (F7)', () => {
    expect(Object.keys(consentKinds)).toEqual(['receiver', 'informed']);
  });
});
