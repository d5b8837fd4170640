import { urlOf } from './url';

describe('addresses', () => {
  it('fill in and encode the named parts', () => {
    expect(urlOf('/api/applications/{id}/draft', { params: { id: 'a/b ?' } })).toBe(
      '/api/applications/a%2Fb%20%3F/draft',
    );
  });

  it('leave out empty query values and encode the others', () => {
    expect(urlOf('/api/regions', { query: { parent: undefined, name: '', of: '和平' } })).toBe(
      '/api/regions?of=%E5%92%8C%E5%B9%B3',
    );
  });

  it('refuse a path with a part that has no value', () => {
    expect(() => urlOf('/api/applications/{id}', {})).toThrow('{id}');
  });
});
