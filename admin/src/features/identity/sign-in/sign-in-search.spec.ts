import { signInSearch } from './sign-in-search';

describe('where the sign-in leads', () => {
  it('goes back to a page of the console', () => {
    const next = '/admin/applications?view=mine';
    expect(signInSearch({ next })).toEqual({ next });
  });

  it.each(['https://example.org/', '//example.org', '/admin/sign-in', '/api/x', '/admin/..//x:y', 7])(
    'does not follow %s',
    (next) => expect(signInSearch({ next })).toEqual({}),
  );
});
