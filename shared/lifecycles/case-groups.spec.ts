import {
  caseLifecycle,
  caseAllocating,
  caseAtHospital,
  caseAwaitingConsent,
  caseAwaitingInstitution,
  caseEnded,
  caseInService,
  caseOpen,
  caseToAllocate,
  caseToAssess,
  caseToSign,
  caseWaiting,
  caseWishAwaited,
  caseWithInstitution,
  caseWithoutClock,
  closureReasons,
} from './case';
import { statesOf } from './lifecycle';
import { stepOfCase } from './seven-steps';
import { expectEachOnce } from './testing/ways';

const states = statesOf(caseLifecycle);

describe('named groups', () => {
  it('open and ended cover every state exactly once', () => {
    expectEachOnce(states, caseOpen, caseEnded);
    expect(caseEnded).toEqual(['closed']);
  });

  it('who has to act: every open state stands in exactly one of the boards', () => {
    expectEachOnce(
      caseOpen,
      caseToAllocate,
      caseWaiting,
      caseAwaitingConsent,
      caseAwaitingInstitution,
      caseToAssess,
      caseToSign,
      caseAtHospital,
      caseInService,
    );
    expect([...caseToAllocate, ...caseWaiting, ...caseAwaitingConsent, ...caseAwaitingInstitution]).toEqual([
      'registered',
      'waiting',
      'proposed',
      'offered',
    ]);
    expect([...caseToAssess, ...caseToSign, ...caseAtHospital, ...caseInService]).toEqual([
      'accepted',
      'assessing',
      'agreement_pending',
      'hospital_assessment',
      'in_service',
    ]);
  });

  it('an allocation is under way until the institution answers', () => {
    expect(caseAllocating).toEqual(['proposed', 'offered']);
  });

  it('the wish is awaited until the institution is asked (LN/11)', () => {
    expect(caseWishAwaited).toEqual(['registered', 'waiting', 'proposed']);
  });

  it('with an institution: from its acceptance to the service', () => {
    expect(caseWithInstitution).toEqual(['accepted', 'assessing', 'agreement_pending', 'in_service']);
  });

  it('no clock of the case runs while the institution is asked, in service and at the end', () => {
    expect(caseWithoutClock).toEqual(['offered', 'in_service', 'closed']);
  });

  it('every state stands at one of the seven steps (资源共享与转介管理办法)', () => {
    expect(stepOfCase).toEqual({
      registered: 'refer',
      waiting: 'refer',
      proposed: 'refer',
      offered: 'refer',
      accepted: 'assess',
      assessing: 'assess',
      hospital_assessment: 'assess',
      agreement_pending: 'serve',
      in_service: 'serve',
      closed: 'closeAndFollowUp',
    });
  });

  it('closed before service: by own wish, by withdrawn consent, or assessed as not suitable (§2.2)', () => {
    expect(Object.values(closureReasons)).toEqual(['自愿退出', '撤回同意', '评估后暂不适合']);
  });
});
