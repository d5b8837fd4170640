import { placementProblem } from './placements';
import { publicRoles, staffRoles } from './roles';

const county = { kind: 'authority', regionCode: '500110' } as const;
const province = { kind: 'authority', regionCode: '21' } as const;
const center = { kind: 'center', regionCode: '500110' } as const;

describe('the place of a role', () => {
  it('keeps a county role at a county, so that it reaches no further', () => {
    expect(placementProblem('county_civil_affairs', county)).toBeUndefined();
    expect(placementProblem('county_civil_affairs', province)).toBeDefined();
    expect(placementProblem('county_civil_affairs', center)).toBeDefined();
  });

  it('puts social workers into serving institutions', () => {
    expect(placementProblem('social_worker', center)).toBeUndefined();
    expect(placementProblem('social_worker', county)).toBeDefined();
    expect(placementProblem('social_worker', undefined)).toBe('请选择所属机构。');
  });

  it('keeps administrators of accounts out of every organization', () => {
    expect(placementProblem('system_admin', undefined)).toBeUndefined();
    expect(placementProblem('system_admin', center)).toBeDefined();
  });

  it('makes no member of the public by hand', () => {
    for (const role of publicRoles)
      for (const place of [undefined, center]) expect(placementProblem(role, place)).toContain('请另选角色');
  });

  it('knows a place for every role of staff', () => {
    const anywhere = [
      undefined,
      center,
      county,
      province,
      { kind: 'hospital', regionCode: '500110' } as const,
    ];
    const more = [
      { kind: 'authority', regionCode: '2101' },
      { kind: 'authority', regionCode: '500110001' },
      { kind: 'enterprise', regionCode: '21' },
    ] as const;
    for (const role of staffRoles)
      expect([...anywhere, ...more].some((place) => !placementProblem(role, place))).toBe(true);
  });
});
