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

  it('finds what others changed', () => {
    const data = { version: 2, changed: [] };
    expect(staleDataOf(problemFrom({ code: 'stale', message: '', data, requestId: '' }, 409))).toEqual(data);
    expect(staleDataOf(problemFrom({ code: 'stale', message: '', requestId: '' }, 409))).toBeUndefined();
  });
});
