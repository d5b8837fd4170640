import { cannotNow } from '../common/cannot-now';
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
