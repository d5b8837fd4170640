import { addressOf } from './address';

describe('addresses', () => {
  it('fill in and encode the named parts', () => {
    expect(addressOf('PUT /applications/{id}/draft', { params: { id: 'a/b ?' } })).toEqual({
      method: 'PUT',
      address: '/api/applications/a%2Fb%20%3F/draft',
    });
  });

  it('leave out empty query values and encode the others', () => {
    expect(addressOf('GET /regions', { query: { parent: undefined, name: '', of: '和平' } })).toEqual({
      method: 'GET',
      address: '/api/regions?of=%E5%92%8C%E5%B9%B3',
    });
  });

  it('refuse a path with a part that has no value', () => {
    expect(() => addressOf('GET /applications/{id}', {})).toThrow('{id}');
  });
});
