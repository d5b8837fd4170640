import mysql, { type Connection } from 'mysql2';
import { bindAlways, boundAs } from './bound';
import { notPrepared } from '../errors/error-codes';
import { connectionOptions } from './lone-connection';

type Done = (error: unknown, rows?: unknown) => void;
const failure = (errno: number) => Object.assign(new Error('told by the server'), { errno });

/** A connection whose first answers are these failures. */
function connection(...failures: (Error | null)[]) {
  const left = [...failures];
  const raw = {
    query: jest.fn(),
    execute: jest.fn((_: unknown, __: unknown, done: Done) => done(left.shift() ?? null, ['row'])),
    release: jest.fn(),
    destroy: jest.fn(),
    _statements: { clear: jest.fn() },
  };
  const seen = { ...raw };
  bindAlways(raw as unknown as Connection);
  const ask = (sql: string, values: unknown[]) =>
    new Promise((done, fail) =>
      raw.query(sql, values, (error: unknown, rows: unknown) => (error ? fail(error) : done(rows))),
    );
  return { seen, raw, ask };
}

describe('how a value goes to a server database', () => {
  it.each([
    [undefined, null],
    [null, null],
    ['', ''],
    ["老王's\\\u0000", "老王's\\\u0000"],
    [true, true],
    [0.1, 0.1],
    [1e21, 1e21],
    [7, mysql.TypedParameter.LONGLONG(7)],
    [-1_800_000_000_123, mysql.TypedParameter.LONGLONG(-1_800_000_000_123)],
    [9n, mysql.TypedParameter.LONGLONG(9n)],
    [Buffer.from('a'), Buffer.from('a')],
  ])('%p is bound as %p', (value, bound) => {
    expect(boundAs(value)).toEqual(bound);
  });

  it.each([[new Date(0)], [['a', 'b']], [{ a: 1 }], [NaN], [Infinity], [Symbol('a')], [() => 1]])(
    '%p is refused: no column holds it as it is',
    (value) => {
      expect(() => boundAs(value)).toThrow(TypeError);
    },
  );

  it('with values a statement is prepared, and without it is not', async () => {
    const { seen, raw, ask } = connection();
    expect(await ask('SELECT ?', ['a'])).toEqual(['row']);
    expect(seen.execute).toHaveBeenCalledWith('SELECT ?', ['a'], expect.any(Function));
    expect(seen.query).not.toHaveBeenCalled();
    const done = () => undefined;
    raw.query('COMMIT', done, undefined);
    expect(seen.query).toHaveBeenCalledWith('COMMIT', done, undefined);
  });

  it('whatever goes around it is refused before a value is written into a statement', () => {
    expect(connectionOptions.queryFormat('COMMIT', [])).toBe('COMMIT');
    expect(() => connectionOptions.queryFormat('SELECT ?', ['a'])).toThrow('never written');
  });

  it.each([...notPrepared])('%i: the statement is prepared anew and run once', async (errno) => {
    const { seen, ask } = connection(failure(errno));
    expect(await ask('SELECT ?', ['a'])).toEqual(['row']);
    expect(seen._statements.clear).toHaveBeenCalledTimes(1);
    expect(seen.execute).toHaveBeenCalledTimes(2);
    await expect(connection(failure(errno), failure(errno)).ask('SELECT ?', ['a'])).rejects.toMatchObject({
      errno,
    });
  });

  it('another failure is told at once', async () => {
    const { seen, ask } = connection(failure(1064));
    await expect(ask('SELECT ?', ['a'])).rejects.toMatchObject({ errno: 1064 });
    expect(seen.execute).toHaveBeenCalledTimes(1);
  });

  it('a connection to a server that became read-only does not go back into the pool', async () => {
    const demoted = connection(failure(1290));
    await expect(demoted.ask('UPDATE ?', ['a'])).rejects.toMatchObject({ errno: 1290 });
    demoted.raw.release();
    expect(demoted.seen.release).not.toHaveBeenCalled();
    expect(demoted.seen.destroy).toHaveBeenCalledTimes(1);
    const sound = connection(failure(1064));
    await expect(sound.ask('UPDATE ?', ['a'])).rejects.toThrow();
    sound.raw.release();
    expect(sound.seen.release).toHaveBeenCalledTimes(1);
  });
});
