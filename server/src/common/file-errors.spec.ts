import { readFile } from 'node:fs/promises';
import { fileRefusal } from './file-errors';

const failure = (code: string) => Object.assign(new Error(code), { code, syscall: 'write' });

describe('what the file system refuses', () => {
  it.each([
    ['ENOSPC', 'storage_full'],
    ['EDQUOT', 'storage_full'],
    ['EROFS', 'storage_unavailable'],
    ['EIO', 'storage_unavailable'],
    ['EACCES', 'storage_unavailable'],
    ['EMFILE', 'storage_unavailable'],
  ])('%s is a 503 that is told as %s, with what to do', (code, told) => {
    const refusal = fileRefusal(failure(code))?.refusal;
    expect(refusal).toMatchObject({ status: 503, code: told });
    expect(refusal?.message).toMatch(/您填写的内容还在.*再试.*管理员。$/);
  });

  it('a real one is told too', async () => {
    const error = await readFile('/').catch((one: unknown) => one);
    expect(fileRefusal(error)?.refusal.status).toBe(503);
  });

  it('everything else is not its business', () => {
    for (const other of [new Error('no'), undefined, 'ENOSPC', { code: 'ENOSPC' }, failure('ECONNRESET')])
      expect(fileRefusal(other)).toBeUndefined();
    expect(fileRefusal(Object.assign(new Error('no'), { code: 'ENOSPC' }))).toBeUndefined();
  });
});
