import {
  allocationLifecycle,
  allocationAccepted,
  allocationEnded,
  type AllocationFacts,
  allocationOpen,
  allocationShown,
  allocationToAnswer,
  returnReasons,
} from './allocation';
import { statesOf } from './lifecycle';
import { describeWays, expectEachOnce } from './testing/ways';

const everything: AllocationFacts = {
  consentInForce: true,
  institutionActive: true,
  institutionHasRoom: true,
};
const states = statesOf(allocationLifecycle);

describe('the ways of an allocation (LN/10, 104/6, 个人信息保护法/23)', () => {
  describeWays(allocationLifecycle, everything, {
    propose: { from: [], to: 'proposed', by: 'system' },
    offer: {
      from: ['proposed'],
      to: 'offered',
      by: 'system',
      starts: 'institutionReply',
      stoppedBy: [[{ consentInForce: false }, 'receiver_consent_missing']],
    },
    refuse: { from: ['proposed'], to: 'refused', by: 'system' },
    accept: {
      from: ['offered'],
      to: 'accepted',
      by: 'allocation.answer',
      stoppedBy: [
        [{ consentInForce: false }, 'receiver_consent_missing'],
        [{ institutionActive: false }, 'institution_stopped'],
        [{ institutionHasRoom: false }, 'institution_full'],
      ],
    },
    return: { from: ['offered'], to: 'returned', by: 'allocation.answer' },
    'return-stopped': {
      from: ['offered'],
      to: 'returned',
      by: 'system',
      given: { institutionActive: false },
      stoppedBy: [[{ institutionActive: true }, 'institution_active']],
    },
    cancel: { from: ['proposed', 'offered'], to: 'cancelled', by: 'system' },
  });

  it('a full institution can still return, so that nobody is stuck with it', () => {
    expect(allocationLifecycle.actions.return.needs).toEqual([]);
  });
});

describe('named groups', () => {
  it('open and ended cover every state exactly once', () =>
    expectEachOnce(states, allocationOpen, allocationEnded));

  it('the institution answers what is offered, and has accepted what is accepted', () => {
    expect(allocationOpen).toEqual(['proposed', 'offered']);
    expect(allocationToAnswer).toEqual(['offered']);
    expect(allocationAccepted).toEqual(['accepted']);
  });

  it('it is shown nothing before the person agrees, nor what the person refused or was taken back', () => {
    expect(allocationShown).toEqual(['offered', 'accepted', 'returned']);
  });

  it('a return names its reason (§2.2 returned(reason))', () => {
    expect(Object.values(returnReasons)).toEqual([
      '没有空位',
      '没有需要的服务',
      '路太远，接送不了',
      '年龄不合适',
      '其他',
    ]);
  });
});
