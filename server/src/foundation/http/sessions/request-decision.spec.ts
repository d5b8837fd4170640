import { type Asked, decideRequest } from './request-decision';

const own = 'https://jk.example.org';
const page: Asked = {
  method: 'POST',
  origin: own,
  fetchSite: 'same-origin',
  ownOrigin: own,
  contentType: 'application/json',
  hasBody: true,
  takes: 'application/json',
  hasBearer: false,
  tokenless: false,
};
const machine: Partial<Asked> = { origin: undefined, fetchSite: undefined };
const asked = (more: Partial<Asked>) => decideRequest({ ...page, ...more });

describe('where a request comes from', () => {
  it.each<[string, Partial<Asked>]>([
    ['both say: this site', {}],
    ['the origin alone, of an older browser', { fetchSite: undefined }],
    ['the site alone', { origin: undefined }],
    ['typed by the user', { origin: undefined, fetchSite: 'none' }],
  ])('%s: it passes with its cookie', (_, more) => {
    expect(asked(more)).toEqual({ refusal: undefined, cookies: true });
  });

  it.each<[string, Partial<Asked>]>([
    ['another origin', { origin: 'https://evil.example' }],
    ['another port', { origin: `${own}:8443` }],
    ['another protocol', { origin: 'http://jk.example.org' }],
    ['a sandboxed page', { origin: 'null' }],
    ['an empty origin', { origin: '' }],
    ['the own origin twice', { origin: `${own}, ${own}` }],
    ['another site', { fetchSite: 'cross-site' }],
    ['a neighbour of the same site', { fetchSite: 'same-site' }],
    ['another site without an origin', { origin: undefined, fetchSite: 'cross-site' }],
    ['a word nobody knows', { fetchSite: 'same-planet' }],
  ])('%s is foreign for every unsafe method, with a token and on every route', (_, more) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'QUERY'])
      for (const [hasBearer, tokenless] of [
        [false, false],
        [true, false],
        [false, true],
      ] as const)
        expect(asked({ ...more, method, hasBearer, tokenless })).toEqual({
          refusal: 'foreign_origin',
          cookies: false,
        });
  });

  it.each(['GET', 'HEAD', 'OPTIONS'])(
    '%s is never refused; from elsewhere its cookie means nothing',
    (method) => {
      const bare = { method, contentType: undefined, hasBody: false };
      expect(asked(bare)).toEqual({ refusal: undefined, cookies: true });
      expect(asked({ ...bare, ...machine })).toEqual({ refusal: undefined, cookies: true });
      expect(asked({ ...bare, origin: undefined, fetchSite: 'same-site' })).toEqual({
        refusal: undefined,
        cookies: false,
      });
    },
  );
});

describe('without the headers of a browser', () => {
  it.each<[string, Partial<Asked>, string | undefined]>([
    ['a token is needed', {}, 'token_needed'],
    ['with one it passes', { hasBearer: true }, undefined],
    ['a listed route passes', { tokenless: true }, undefined],
  ])('%s, and no cookie counts', (_, more, refusal) => {
    expect(asked({ ...machine, ...more })).toEqual({ refusal, cookies: false });
  });
});

describe('the type of a body', () => {
  it.each<[string | undefined, boolean, Asked['takes'], boolean]>([
    ['application/json', true, 'application/json', true],
    ['Application/JSON; charset=utf-8', true, 'application/json', true],
    ['multipart/form-data; boundary=x', true, 'multipart/form-data', true],
    [undefined, false, 'application/json', true],
    [undefined, false, 'multipart/form-data', true],
    [undefined, true, 'application/json', false],
    [undefined, true, 'multipart/form-data', false],
    ['', true, 'application/json', false],
    ['text/plain', true, 'application/json', false],
    ['text/plain; application/json', true, 'application/json', false],
    ['application/x-www-form-urlencoded', true, 'application/json', false],
    ['application/x-www-form-urlencoded', false, 'application/json', false],
    ['multipart/form-data; boundary=x', true, 'application/json', false],
    ['application/json', true, 'multipart/form-data', false],
    ['application/jsonp', true, 'application/json', false],
    ['application/json, text/plain', true, 'application/json', false],
  ])('%p (body: %p) where %p is taken: %p', (contentType, hasBody, takes, fits) => {
    for (const more of [{}, { ...machine, hasBearer: true }, { ...machine, tokenless: true }])
      expect(asked({ contentType, hasBody, takes, ...more }).refusal).toBe(fits ? undefined : 'media_type');
  });
});
