import { offline, problemFrom } from './problem';

describe('a refusal', () => {
  it('keeps the sentence, the code and the sentences of the fields', () => {
    const problem = problemFrom(422, {
      code: 'invalid',
      message: '请改正。',
      fields: { personName: '请填写姓名。' },
      requestId: 'r',
    });
    expect(problem).toMatchObject({ status: 422, code: 'invalid', message: '请改正。' });
    expect(problem.fields).toEqual({ personName: '请填写姓名。' });
  });

  it('says what to do next when the answer says nothing', () => {
    for (const status of [401, 404, 409, 413, 429, 500, 503]) {
      expect(problemFrom(status, '<html>').message).toMatch(/。$/);
    }
  });

  it('may be tried again when nothing reached the server', () => {
    expect(offline().mayRetry).toBe(true);
    expect(problemFrom(503, undefined).mayRetry).toBe(true);
    expect(problemFrom(422, undefined).mayRetry).toBe(false);
  });
});
