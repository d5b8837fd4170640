import { filled } from './filled';

describe('what is sent of a form', () => {
  it('leaves out what was not answered and keeps a "no"', () => {
    expect(filled({ name: '', phone: undefined, address: null, anonymous: false, needs: [] })).toEqual({
      anonymous: false,
      needs: [],
    });
  });
});
