import { countedUpTo, countWords } from './counts';

describe('how much is in a queue', () => {
  it('is told exactly to 99 and as 99+ beyond', () => {
    expect([0, 7, 99].map(countWords)).toEqual(['0', '7', '99']);
    expect([countedUpTo, 5_000].map(countWords)).toEqual(['99+', '99+']);
  });
});
