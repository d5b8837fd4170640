import { offline, problemFrom, uploadProblem } from './problem';

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

  it('names the limit of a file, whoever refused it', () => {
    for (const body of ['<html>', { code: 'too_large', message: '内容太大了。' }])
      expect(uploadProblem(413, body).message).toContain('10MB');
    expect(uploadProblem(422, { message: '不对。', fields: { file: '打不开。' } }).fields).toEqual({
      file: '打不开。',
    });
  });

  it('sends to the telephone and not to an administrator where a record cannot be read', () => {
    const problem = problemFrom(409, { code: 'unreadable', message: '这条记录打不开，请告诉管理员。' });
    expect(problem.message).toMatch(/拨打下面的电话/);
  });

  it('may be tried again when nothing reached the server', () => {
    expect(offline().mayRetry).toBe(true);
    expect(problemFrom(503, undefined).mayRetry).toBe(true);
    expect(problemFrom(422, undefined).mayRetry).toBe(false);
  });
});
