import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { cannotNow } from '../../http/cannot-now';
import { QueryFailedError } from 'typeorm';
import { type Code, codesByMeaning, type Meaning } from './error-codes';
import { isDeadlock, isDuplicate, meaningOf } from './errors';

const rows = (Object.entries(codesByMeaning) as [Meaning, readonly Code[]][]).flatMap(([meaning, codes]) =>
  codes.map((code) => ({
    meaning,
    name: typeof code === 'string' ? code : code[0],
    number: typeof code === 'string' ? undefined : code[1],
  })),
);
const thrown = (facts: object) => Object.assign(new Error('told by the driver'), facts);

/** As the driver throws it, and as TypeORM wraps it. */
const shapes = (facts: object) => [
  thrown(facts),
  new QueryFailedError('INSERT', [], thrown(facts)),
  { driverError: facts },
];

describe(`what a failure of the database means: ${rows.length} codes`, () => {
  it.each(rows)('$name is $meaning', ({ meaning, name, number }) => {
    for (const error of shapes({ code: name })) expect(meaningOf(error)).toBe(meaning);
    if (number === undefined) return;
    for (const error of shapes({ code: 'UNKNOWN_CODE', errno: number }))
      expect(meaningOf(error)).toBe(meaning);
  });

  it.each(rows)(
    '$name is answered by 503 and a sentence that says what to do, but for a duplicate',
    ({ meaning, name }) => {
      const refusal = cannotNow(thrown({ code: name }))?.refusal;
      if (meaning === 'duplicate') expect(refusal).toBeUndefined();
      else expect(refusal).toMatchObject({ status: 503, message: expect.stringMatching(/请稍后再试/) });
    },
  );

  it('no code has two meanings', () => {
    const names = rows.map(({ name }) => name);
    const numbers = rows.flatMap(({ number }) => number ?? []);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it.each([
    ['SQLITE_IOERR_FSYNC', 'failing'],
    ['SQLITE_IOERR_SHMSIZE', 'failing'],
    ['SQLITE_READONLY_DBMOVED', 'readonly'],
    ['SQLITE_CORRUPT_INDEX', 'damaged'],
    ['SQLITE_BUSY_SNAPSHOT', 'crossed'],
    ['SQLITE_CONSTRAINT_UNIQUE', 'duplicate'],
    ['SQLITE_CONSTRAINT_NOTNULL', undefined],
    ['SQLITE_ERROR', undefined],
    ['ER_PARSE_ERROR', undefined],
  ])('%s, an extended or an unknown code, is %s', (code, meaning) => {
    expect(meaningOf(thrown({ code }))).toBe(meaning);
  });

  it.each([
    ['Got error 28 "No space left on device" from storage engine InnoDB', { errno: 1030 }, 'full'],
    ['Error writing file (Errcode: 28 "No space left on device")', { errno: 3 }, 'full'],
    ['Error writing file (Errcode: 5 "Input/output error")', { errno: 3 }, 'failing'],
    ["Can't add new command when connection is in closed state", {}, 'unreachable'],
    ['The database connection is not open', {}, 'unreachable'],
    ['ConnectionFailed("Unable to open connection to local database /x/jingkang.sqlite: 14")', {}, 'failing'],
    ['Local temporary space limit reached', { errno: 4200 }, 'full'],
    ['Access denied, this account is locked', { errno: 4151, code: 'ER_BULK_READER_ERROR' }, 'forbidden'],
    [
      'User is blocked because of too many credential errors; unblock with FLUSH PRIVILEGES',
      { errno: 4150 },
      'forbidden',
    ],
    ['Something else', {}, undefined],
  ])('%s', (message, facts, meaning) => {
    expect(meaningOf(Object.assign(new Error(message), facts))).toBe(meaning);
  });

  it('asks of units of work and modules are answered from the same table', () => {
    expect(isDeadlock(thrown({ errno: 1213 }))).toBe(true);
    expect(isDeadlock(thrown({ code: 'ER_LOCK_WAIT_TIMEOUT' }))).toBe(false);
    expect(isDuplicate(thrown({ errno: 1062 }))).toBe(true);
    expect(isDuplicate(undefined)).toBe(false);
  });
});

/** The drivers' own lists. Whoever updates a driver decides what a new code means: a row, or a bug of ours. */
describe('every code that a driver knows', () => {
  const named = new Map(rows.map(({ name, number }) => [name, number]));
  const load = createRequire(__filename);
  const driver = dirname(load.resolve('mysql2'));
  const codes = Object.entries(
    load(join(driver, 'lib/constants/errors.js')) as Record<string, unknown>,
  ).filter(([name]) => /^[A-Z]/.test(name)) as [string, number][];
  const bugs = readFileSync(join(__dirname, 'bugs-of-ours.txt'), 'utf8').trim().split(/\s+/);

  it(`${codes.length} of the servers: each has a row or is listed as a bug of ours, and none both`, () => {
    expect(codes.length).toBeGreaterThan(1_900);
    const neither = codes.filter(([name]) => !named.has(name) && !bugs.includes(name)).map(([name]) => name);
    expect(neither).toEqual([]);
    expect(bugs.filter((name) => named.has(name))).toEqual([]);
    expect(new Set(bugs).size).toBe(bugs.length);
    expect(bugs.filter((bug) => !codes.some(([name]) => name === bug))).toEqual([]);
  });

  it('a row has the number that the driver has', () => {
    for (const [name, number] of codes)
      if (named.has(name)) expect({ name, number: named.get(name) }).toEqual({ name, number });
  });

  /** No failure of a connection: what the program asked for in a wrong way, or a pool that it does not use. */
  const otherwise = ['POOL_NOEXIST', 'POOL_NONEONLINE', 'PREPARE', 'EXECUTE'];
  const sources = readdirSync(join(driver, 'lib'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(join(driver, 'lib', file), 'utf8'));
  const own = [
    ...new Set(
      sources.flatMap((text) =>
        [...text.matchAll(/(?:code ?[=:] ?|, )'([A-Z][A-Z_]{5,})'/g)].map(([, code = '']) => code),
      ),
    ),
  ];
  it(`${own.length} that the driver makes itself`, () => {
    expect(own).toContain('PROTOCOL_CONNECTION_LOST');
    expect(own.filter((code) => !named.has(code) && !otherwise.includes(code))).toEqual([]);
  });

  /** https://sqlite.org/rescode.html */
  const sqlite = {
    rows: 'BUSY LOCKED PROTOCOL FULL READONLY AUTH PERM CORRUPT NOTADB IOERR NOMEM CANTOPEN NOLFS',
    bugs: 'OK ERROR INTERNAL ABORT INTERRUPT NOTFOUND EMPTY SCHEMA TOOBIG CONSTRAINT MISMATCH MISUSE FORMAT RANGE NOTICE WARNING ROW DONE',
  };
  it('31 of SQLite', () => {
    const [failures, ours] = [sqlite.rows.split(' '), sqlite.bugs.split(' ')];
    expect(failures.length + ours.length).toBe(31);
    for (const name of failures)
      expect([name, meaningOf(thrown({ code: `SQLITE_${name}` }))]).toEqual([name, expect.any(String)]);
    for (const name of ours)
      expect([name, meaningOf(thrown({ code: `SQLITE_${name}` }))]).toEqual([name, undefined]);
  });

  /** What a system tells of a file, a process or a wrong call, and never of a connection that is open or opened. */
  const noSocket =
    'E2BIG EACCES EADDRINUSE EAFNOSUPPORT EAGAIN EALREADY EBADF EBADMSG EBUSY ECANCELED ECHILD EDEADLK EDESTADDRREQ EDOM EDQUOT EEXIST EFAULT EFBIG EIDRM EILSEQ EINPROGRESS EINTR EINVAL EIO EISCONN EISDIR ELOOP EMFILE EMLINK EMSGSIZE EMULTIHOP ENAMETOOLONG ENFILE ENOBUFS ENODATA ENODEV ENOENT ENOEXEC ENOLCK ENOLINK ENOMEM ENOMSG ENOPROTOOPT ENOSPC ENOSR ENOSTR ENOSYS ENOTDIR ENOTEMPTY ENOTSOCK ENOTSUP ENOTTY ENXIO EOPNOTSUPP EOVERFLOW EPERM EPROTONOSUPPORT EPROTOTYPE ERANGE EROFS ESPIPE ESRCH ESTALE ETIME ETXTBSY EWOULDBLOCK EXDEV'.split(
      ' ',
    );
  const system = Object.keys(constants.errno);
  it(`${system.length} of the system`, () => {
    expect(system.filter((code) => !named.has(code) && !noSocket.includes(code))).toEqual([]);
  });
});
