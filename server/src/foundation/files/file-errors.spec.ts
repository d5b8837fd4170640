import { readFile } from 'node:fs/promises';
import type { ArgumentsHost } from '@nestjs/common';
import { cannotNow } from '../http/cannot-now';
import { fileRefusal } from './file-errors';
import { RefusalFilter } from '../http/refusal-filter';

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

  it('a socket is no file', () => {
    for (const code of ['ENOENT', 'EACCES'])
      expect(fileRefusal(Object.assign(new Error(code), { code, syscall: 'connect' }))).toBeUndefined();
  });

  it('is asked before the database, which knows the words of a full disk too', async () => {
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), {
      code: 'ENOSPC',
      errno: -28,
      syscall: 'write',
    });
    const told = fileRefusal(full)?.refusal;
    expect(cannotNow(full)?.refusal.message).not.toBe(told?.message);
    const sent: unknown[] = [];
    const reply: Record<string, unknown> = { send: (problem: unknown) => sent.push(problem) };
    for (const step of ['status', 'type', 'headers']) reply[step] = () => reply;
    const http = { getRequest: () => ({ id: 'one', raw: {} }), getResponse: () => reply };
    const logged: unknown[] = [];
    const log = { often: (...told: unknown[]) => logged.push(told) };
    const filter = new RefusalFilter({} as never, {} as never, log as never);
    await filter.catch(full, { switchToHttp: () => http } as unknown as ArgumentsHost);
    expect(sent).toEqual([{ code: 'storage_full', message: told?.message, requestId: 'one' }]);
    const facts = expect.objectContaining({ code: 'ENOSPC', requestId: 'one' });
    expect(logged).toEqual([['error', facts, 'the file system refused']]);
  });

  it('everything else is not its business', () => {
    for (const other of [new Error('no'), undefined, 'ENOSPC', { code: 'ENOSPC' }, failure('ECONNRESET')])
      expect(fileRefusal(other)).toBeUndefined();
    expect(fileRefusal(Object.assign(new Error('no'), { code: 'ENOSPC' }))).toBeUndefined();
  });
});
