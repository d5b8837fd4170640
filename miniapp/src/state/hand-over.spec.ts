import { createHandOver } from './hand-over';

describe('an answer handed over to the next page', () => {
  it('can be taken once', () => {
    const handOver = createHandOver<string>();
    handOver.give('code');
    expect(handOver.take()).toBe('code');
    expect(handOver.take()).toBeUndefined();
  });
});
