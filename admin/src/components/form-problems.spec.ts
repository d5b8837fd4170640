import { tidy } from './form-problems';

describe('what a form sends', () => {
  it('leaves out what was left empty, at any depth', () => {
    expect(tidy({ name: ' 王 ', note: '  ', nested: { a: null, b: undefined, c: false } })).toEqual({
      name: '王',
      nested: { c: false },
    });
  });

  it('keeps lists and numbers as they are', () => {
    expect(tidy({ needs: ['medication'], none: [], version: 0 })).toEqual({
      needs: ['medication'],
      none: [],
      version: 0,
    });
  });
});
