import { reachOf } from './permissions';
import { allRoles } from './roles';
import { toldCount, toldCountWords } from './small-numbers';

const counters = allRoles.filter((role) => reachOf(role, 'overview.read'));
const readers = ['institution_manager', 'county_civil_affairs'];

describe(`counts as ${counters.length} roles are told them`, () => {
  it.each(counters)('%s', (role) => {
    for (const count of [0, 1, 4, 5, 6, 200]) {
      const told = readers.includes(role) || count >= 5 ? count : null;
      for (const reads of ['application.read', 'needReport.read', 'case.read', 'feedback.read'] as const)
        expect([count, toldCount(role, reads, count)]).toEqual([count, told]);
    }
  });

  it('nobody sees the first one come', () => {
    expect(toldCount('town_filler', 'case.read', 0)).toBe(toldCount('town_filler', 'case.read', 1));
  });

  it('in words', () => {
    expect([null, 0, 5].map(toldCountWords)).toEqual(['少于5', '0', '5']);
  });
});
