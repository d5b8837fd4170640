import { fileTooLarge } from '@jingkang/shared/attachments/too-large';
import { problemFrom, ProblemError, staleDataOf } from './problem';

describe('refusals', () => {
  it('keeps what the server said', () => {
    const problem = problemFrom(
      { code: 'invalid', message: '不对。', fields: { a: '请填写。' }, requestId: 'r' },
      422,
    );
    expect(problem).toBeInstanceOf(ProblemError);
    expect(problem).toMatchObject({
      code: 'invalid',
      message: '不对。',
      fields: { a: '请填写。' },
      status: 422,
    });
  });

  it('turns anything else into a plain sentence', () => {
    expect(problemFrom(undefined, 502).message).toContain('请稍后再试');
    expect(problemFrom('<html>', 413).message).toContain('太大');
  });

  it('names the limit of a file, whoever refused it', () => {
    for (const body of ['<html>', { code: 'too_large', message: '内容太大了。', requestId: 'r' }])
      expect(problemFrom(body, 413, fileTooLarge).message).toContain('10MB');
    expect(
      problemFrom({ code: 'invalid', message: '不对。', requestId: 'r' }, 422, fileTooLarge).message,
    ).toBe('不对。');
  });

  it('finds what others changed', () => {
    const data = { version: 2, changed: [] };
    expect(staleDataOf(problemFrom({ code: 'stale', message: '', data, requestId: '' }, 409))).toEqual(data);
    expect(staleDataOf(problemFrom({ code: 'stale', message: '', requestId: '' }, 409))).toBeUndefined();
  });
});
