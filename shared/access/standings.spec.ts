import { can, type Account } from './scope';
import { type CaseStanding, caseStandings, leftOf, readerOf, standingOf, standingsFor } from './standings';

const registered = { organizationId: 'a', registeredAtId: 'a', accessEnded: false };
const target = { ownerIds: ['person'], organizationId: 'a', regionCode: '500110001' };
const worker: Account = { id: 'w', role: 'social_worker', organizationId: 'a', regionCode: '500110' };
const county: Account = { id: 'c', role: 'county_civil_affairs', regionCode: '500110' };
const person: Account = { id: 'person', role: 'applicant' };

describe('what a case has grown from', () => {
  it('stands where its case stands', () => {
    expect(standingOf(registered)).toBe('here');
    expect(standingOf({ ...registered, organizationId: 'b' })).toBe('handed_on');
    expect(standingOf({ ...registered, accessEnded: true })).toBe('ended');
    expect(standingOf({ ...registered, organizationId: 'b', accessEnded: true })).toBe('ended');
  });

  // Typed from the decisions: one organization at a time; after a withdrawal nobody but the person.
  it.each<[CaseStanding, boolean, boolean]>([
    ['here', true, true],
    ['handed_on', false, true],
    ['ended', false, false],
  ])('%s: its handler %p, its county %p, the person always', (standing, handler, region) => {
    const left = leftOf(standing, target);
    expect(can(worker, 'application.read', left)).toBe(handler);
    expect(can(county, 'application.read', left)).toBe(region);
    expect(can(person, 'application.follow', left)).toBe(true);
  });

  it('says the same to a query', () => {
    expect(standingsFor('handler')).toEqual(['here']);
    expect(standingsFor('region')).toEqual(['here', 'handed_on']);
    expect(standingsFor('sender')).toEqual(['here', 'handed_on']);
    for (const standing of Object.keys(caseStandings) as CaseStanding[]) {
      const left = leftOf(standing, target);
      expect(standingsFor('handler').includes(standing)).toBe(left.organizationId !== undefined);
      expect(standingsFor('region').includes(standing)).toBe(left.regionCode !== undefined);
    }
  });

  it('is asked as the handler of an institution and as the region above', () => {
    expect(readerOf({ kind: 'institution', organizationId: 'a' })).toBe('handler');
    expect(readerOf({ kind: 'region', regionCode: '50' })).toBe('region');
    expect(readerOf({ kind: 'own', accountId: 'a' })).toBeUndefined();
    expect(readerOf({ kind: 'all' })).toBeUndefined();
  });
});
