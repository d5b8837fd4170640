import { FairLines, type Owner } from './fair-lines';

const made = (all = 16, each = 3, anonymous = { all: 4, network: 2 }) =>
  new FairLines<string>({ all, each, anonymous });
const known = (id: string): Owner => ({ id });
const stranger = (id: string, network: string): Owner => ({ id, network });
/** Serves one after the other until nobody waits. */
const order = (turns: FairLines<string>): (string | undefined)[] => {
  const owner = turns.next();
  if (owner === undefined) return [];
  const turn = turns.begin(owner);
  turns.end(owner);
  return [turn, ...order(turns)];
};

describe('fair turns', () => {
  it('go round by owner, not by who came first', () => {
    const turns = made();
    for (const turn of ['a1', 'a2', 'a3', 'b1', 'b2', 'c1']) turns.enter(known(turn.charAt(0)), turn);
    expect(order(turns)).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3']);
  });

  it('serve one at a time for each owner, however many could be', () => {
    const turns = made();
    for (const turn of ['a1', 'a2', 'b1']) turns.enter(known(turn.charAt(0)), turn);
    expect(turns.begin(turns.next() as Owner)).toBe('a1');
    expect(turns.begin(turns.next() as Owner)).toBe('b1');
    expect(turns.next()).toBeUndefined();
    turns.end(known('b'));
    expect(turns.next()).toBeUndefined();
    turns.end(known('a'));
    expect(turns.next()).toEqual(known('a'));
  });

  it('who comes later waits for one file of another at most', () => {
    const turns = made();
    for (const turn of ['a1', 'a2', 'a3']) turns.enter(known('a'), turn);
    turns.begin(known('a'));
    turns.enter(known('b'), 'b1');
    turns.end(known('a'));
    expect(order(turns)).toEqual(['a2', 'b1', 'a3']);
  });

  it('have so many places for an owner and for all', () => {
    const turns = made(4, 3);
    expect(['a', 'a', 'a', 'a', 'b', 'b', 'c'].map((owner, n) => turns.enter(known(owner), `${n}`))).toEqual([
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
    turns.enter(known('a'), 'a1');
    turns.leave(known('a'), 'a1');
    expect(turns.next()).toBeUndefined();
    expect(turns.enter(known('b'), 'b1')).toBe(true);
  });
  it('serve those who are signed in first, whoever came before', () => {
    const turns = made();
    turns.enter(stranger('s', 'n1'), 's1');
    turns.enter(stranger('t', 'n2'), 't1');
    for (const turn of ['a1', 'a2', 'b1']) turns.enter(known(turn.charAt(0)), turn);
    expect(order(turns)).toEqual(['a1', 'b1', 'a2', 's1', 't1']);
  });

  it('serve who is not signed in after three of those who are, who never stop', () => {
    const turns = made();
    turns.enter(stranger('s', 'n1'), 's1');
    turns.enter(stranger('t', 'n2'), 't1');
    const served = Array.from({ length: 8 }, (_, n) => {
      for (const id of ['a', 'b']) turns.enter(known(id), `${id}${n}`);
      const owner = turns.next() as Owner;
      turns.begin(owner);
      turns.end(owner);
      return owner.id;
    });
    expect(served).toEqual(['a', 'b', 'a', 's', 'b', 'a', 'b', 't']);
  });

  it('keep places that strangers cannot take, however many sessions and networks they have', () => {
    const turns = made(8, 3, { all: 4, network: 2 });
    const strangers = Array.from({ length: 30 }, (_, n) => stranger(`s${n}`, `n${n % 10}`));
    expect(strangers.filter((owner) => turns.enter(owner, owner.id))).toHaveLength(4);
    const people = ['a', 'b', 'c', 'd'].map(known);
    expect(people.map((owner) => turns.enter(owner, owner.id))).toEqual([true, true, true, true]);
  });

  it('give one network a part of the places for strangers', () => {
    const turns = made(8, 3, { all: 4, network: 2 });
    const fromOne = ['s', 't', 'u'].map((id) => turns.enter(stranger(id, 'n1'), id));
    expect(fromOne).toEqual([true, true, false]);
    expect(turns.enter(stranger('v', 'n2'), 'v')).toBe(true);
  });
});
