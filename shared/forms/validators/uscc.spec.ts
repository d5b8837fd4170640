import { isUscc } from './uscc';

describe('unified social credit code (GB 32100-2015, requirements §8)', () => {
  it.each(['91440300708461136T', '914403001922038216', '91350100M000100Y43'])('%s is taken', (code) =>
    expect(isUscc(code)).toBe(true),
  );

  it.each([
    ['a wrong check character', '91440300708461136U'],
    ['two characters swapped', '91440300704861136T'],
    ['17 characters', '9144030070846113T'],
    ['19 characters', '91440300708461136TT'],
    ['the letter I, which the alphabet leaves out', '91350100I000100Y43'],
    ['the letter O, which the alphabet leaves out', '91350100O000100Y43'],
    ['the letter S, which the alphabet leaves out', '91350100S000100Y43'],
    ['the letter V, which the alphabet leaves out', '91350100V000100Y43'],
    ['the letter Z, which the alphabet leaves out', '91350100Z000100Y43'],
    ['nothing', ''],
    ['eighteen rare characters', '𠮷'.repeat(18)],
  ])('%s is refused', (_, code) => expect(isUscc(code)).toBe(false));
});
