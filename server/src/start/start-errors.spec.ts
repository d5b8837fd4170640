import { fileErrorCodes } from '../foundation/files/file-errors';
import { startSentences } from './start-errors';

const place = { dataDir: '/data', host: '127.0.0.1', port: 3000 };
const databases = ['mysql://u:secret@db.example/jk', undefined];
const keyFile = '/keys/field-keys.json';
/** As Node says it, in words that a database uses too. */
const failure = (code: string) =>
  Object.assign(new Error(`${code}: no space left on device, write`), {
    code,
    errno: -28,
    syscall: 'write',
    path: keyFile,
  });

describe(`a start or a command whose files fail in ${fileErrorCodes.length} ways`, () => {
  it.each(fileErrorCodes)('%s is told of this machine, and never of the database', (code) => {
    for (const databaseUrl of databases) {
      const told = startSentences(failure(code), { ...place, databaseUrl });
      expect(told).toEqual([
        expect.stringMatching(/\p{Script=Han}.*。$/u),
        expect.stringMatching(/[a-z].*\.$/),
      ]);
      expect(told?.join()).not.toMatch(/db\.example|数据库/);
      if (!['EMFILE', 'ENFILE'].includes(code)) expect(told?.join()).toContain(keyFile);
    }
  });
});
