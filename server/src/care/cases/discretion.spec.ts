import { caseGuards } from '@jingkang/shared/lifecycles/case';
import { conflict, Refused } from '../../foundation/refusals/refusal';
import { discreet, discreetly } from './discretion';

const { code, message } = caseGuards.riskPermits;
const offer = {
  action: 'propose-allocation',
  label: '选定机构',
  allowed: false,
  reasons: [message, caseGuards.receiverServes.message],
};
const codeOf = (error: unknown) => (error instanceof Refused ? error.refusal.code : undefined);

describe('a risk is told to nobody who must not see it (§6.3)', () => {
  it('the social worker reads the reason as it is', () => {
    expect(discreetly([offer], 'social_worker')).toEqual([offer]);
    expect(codeOf(discreet(conflict(code, message), 'social_worker'))).toBe('risk_blocks');
  });

  it('the county, which may allocate, reads that it cannot be done the usual way, and no more', () => {
    const [told] = discreetly([offer], 'county_civil_affairs');
    expect(told).toMatchObject({ allowed: false });
    expect(told?.reasons).toHaveLength(2);
    expect(told?.reasons.join()).not.toContain('风险');
    const refusal = discreet(conflict(code, message), 'county_civil_affairs');
    expect(codeOf(refusal)).toBe('not_routine');
    expect(JSON.stringify((refusal as Refused).refusal)).not.toContain('风险');
  });

  it('other refusals stay what they are', () => {
    const full = conflict('receiver_full', '满了');
    expect(discreet(full, 'county_civil_affairs')).toBe(full);
    const failure = new Error('x');
    expect(discreet(failure, 'county_civil_affairs')).toBe(failure);
  });
});
