import { reachOf } from './permissions';
import { givenRoles, isOf, type RoleGroup, roleGroups } from './role-groups';
import { allRoles, roles } from './roles';

const groups = Object.keys(roleGroups) as RoleGroup[];

describe('who is told, who may be assigned, who handles', () => {
  it('records are handled by social workers, and by nobody who cannot take one (LN/8, 104/13)', () => {
    expect(roleGroups.handlers).toEqual(['social_worker']);
    expect(allRoles.filter((role) => reachOf(role, 'case.take'))).toEqual([...roleGroups.handlers]);
  });

  it('who gives work out may assign it: the lead, or the county in their place', () => {
    const mayAssign = allRoles.filter((role) => reachOf(role, 'application.assign'));
    expect(mayAssign).toEqual([...roleGroups.leads, ...roleGroups.county]);
  });

  it('who is told of a consent taken back could read the case', () => {
    for (const role of roleGroups.receivers) expect(reachOf(role, 'case.read')).toBe('institution');
  });

  it('those of a hospital are all who may write its referrals', () => {
    const mayWrite = allRoles.filter((role) => reachOf(role, 'hospitalReferral.write'));
    expect(mayWrite).toEqual([...roleGroups.hospital]);
  });

  it('a committee is of the public by its sign-in', () => {
    expect(roleGroups.committee.map((role) => roles[role].kind)).toEqual(['public']);
  });

  it('only keepers of accounts make accounts', () => {
    expect(allRoles.filter((role) => reachOf(role, 'staff.manage'))).toEqual([...roleGroups.accountKeepers]);
  });

  it('a role is in a group or it is not; nobody is in none', () => {
    for (const group of groups) {
      const inside: readonly string[] = roleGroups[group];
      expect(allRoles.filter((role) => isOf(role, group))).toEqual(
        allRoles.filter((role) => inside.includes(role)),
      );
      expect(isOf(undefined, group)).toBe(false);
    }
  });

  it('what is given without an administrator reaches the own matters only, but for the one who makes accounts', () => {
    expect([roles[givenRoles.byThemselves].kind, roles[givenRoles.byInvitation].kind]).toEqual([
      'public',
      'public',
    ]);
    expect(isOf(givenRoles.firstOfAll, 'accountKeepers')).toBe(true);
    expect(isOf(givenRoles.ofReferral, 'hospital')).toBe(true);
  });
});
