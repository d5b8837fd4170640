import { FairTurns } from './fair-turns';

const made = (all = 16, each = 3) => new FairTurns<string>({ all, each });
/** Serves one after the other until nobody waits. */
const order = (turns: FairTurns<string>): (string | undefined)[] => {
  const owner = turns.next();
  if (owner === undefined) return [];
  const turn = turns.begin(owner);
  turns.end(owner);
  return [turn, ...order(turns)];
};

describe('fair turns', () => {
  it('go round by owner, not by who came first', () => {
    const turns = made();
    for (const turn of ['a1', 'a2', 'a3', 'b1', 'b2', 'c1']) turns.enter(turn.charAt(0), turn);
    expect(order(turns)).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3']);
  });

  it('serve one at a time for each owner, however many could be', () => {
    const turns = made();
    for (const turn of ['a1', 'a2', 'b1']) turns.enter(turn.charAt(0), turn);
    expect(turns.begin(turns.next() ?? '')).toBe('a1');
    expect(turns.begin(turns.next() ?? '')).toBe('b1');
    expect(turns.next()).toBeUndefined();
    turns.end('b');
    expect(turns.next()).toBeUndefined();
    turns.end('a');
    expect(turns.next()).toBe('a');
  });

  it('who comes later waits for one file of another at most', () => {
    const turns = made();
    for (const turn of ['a1', 'a2', 'a3']) turns.enter('a', turn);
    turns.begin('a');
    turns.enter('b', 'b1');
    turns.end('a');
    expect(order(turns)).toEqual(['a2', 'b1', 'a3']);
  });

  it('have so many places for an owner and for all', () => {
    const turns = made(4, 3);
    expect(['a', 'a', 'a', 'a', 'b', 'b', 'c'].map((owner, n) => turns.enter(owner, `${n}`))).toEqual([
      true,
      true,
      true,
      false,
      true,
      false,
      false,
    ]);
  });

  it('forget who leaves', () => {
    const turns = made(1, 1);
    turns.enter('a', 'a1');
    turns.leave('a', 'a1');
    expect(turns.next()).toBeUndefined();
    expect(turns.enter('b', 'b1')).toBe(true);
  });
});
