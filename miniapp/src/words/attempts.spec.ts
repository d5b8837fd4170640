import { createAttempts } from './attempts';

describe('the key of an attempt', () => {
  it('stays for the same answers, so that a repeated tap makes one record', () => {
    const keyOf = createAttempts();
    expect(keyOf({ content: '一样' })).toBe(keyOf({ content: '一样' }));
  });

  it('changes with the answers, so that a corrected form is not refused as a mismatch', () => {
    const keyOf = createAttempts();
    expect(keyOf({ content: '一' })).not.toBe(keyOf({ content: '二' }));
  });

  it('differs between two forms with the same answers', () => {
    expect(createAttempts()({ content: '一样' })).not.toBe(createAttempts()({ content: '一样' }));
  });
});
