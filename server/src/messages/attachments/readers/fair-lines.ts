import type { Bounds } from '../../../foundation/running/shares';

/** Who wants turns. Whoever is anonymous comes with a network, for a session of theirs costs nothing to make. */
export interface Owner {
  readonly id: string;
  readonly network?: string | undefined;
}

/** Places in the lines: how many of them those without a name may take together, and from one network. */
export interface Places extends Bounds {
  readonly anonymous: { readonly all: number; readonly network: number };
}

/** So many files of those who are signed in are read while others wait. */
const ahead = 3;

interface Line<Turn> {
  readonly owner: Owner;
  readonly turns: readonly Turn[];
}

/**
 * Who is next where many want the same few things: one at a time for each owner, owner after owner, so that nobody's
 * line delays another by more than one. Those who are signed in come before those who are not, who wait for a few of
 * their files and not for all: two accounts that never stop must not keep everybody else out.
 */
export class FairLines<Turn> {
  /** The lines of the owners; the first owner is next. */
  private readonly lines = new Map<string, Line<Turn>>();
  private readonly served = new Set<string>();
  /** Begun before those without a name who wait. */
  private before = 0;

  constructor(private readonly places: Places) {}

  /** Whether there was a place in the line. */
  enter(owner: Owner, turn: Turn): boolean {
    if (!this.hasPlaceFor(owner)) return false;
    this.put(owner, [...this.turnsOf(owner), turn]);
    return true;
  }

  /** Waits no longer. */
  leave(owner: Owner, turn: Turn): void {
    this.put(
      owner,
      this.turnsOf(owner).filter((one) => one !== turn),
    );
  }

  /** The owner who is next, if anybody waits who is not being served. */
  next(): Owner | undefined {
    const owners = [...this.lines.values()]
      .map(({ owner }) => owner)
      .filter(({ id }) => !this.served.has(id));
    const signedIn = owners.find((owner) => !isAnonymous(owner));
    const anonymous = owners.find(isAnonymous);
    return this.before < ahead ? (signedIn ?? anonymous) : (anonymous ?? signedIn);
  }

  /** Begins the first turn of an owner, who goes to the end of the round. */
  begin(owner: Owner): Turn | undefined {
    const [turn, ...rest] = this.turnsOf(owner);
    this.lines.delete(owner.id);
    this.put(owner, rest);
    if (turn !== undefined) this.served.add(owner.id);
    this.before = isAnonymous(owner) || this.waiting(isAnonymous) === 0 ? 0 : this.before + 1;
    return turn;
  }

  end({ id }: Owner): void {
    this.served.delete(id);
  }

  private hasPlaceFor(owner: Owner): boolean {
    const { all, each, anonymous } = this.places;
    if (this.turnsOf(owner).length >= each || this.waiting(() => true) >= all) return false;
    if (!isAnonymous(owner)) return true;
    const ofNetwork = this.waiting(({ network }) => network === owner.network);
    return this.waiting(isAnonymous) < anonymous.all && ofNetwork < anonymous.network;
  }

  private turnsOf({ id }: Owner): readonly Turn[] {
    return this.lines.get(id)?.turns ?? [];
  }

  private put(owner: Owner, turns: readonly Turn[]): void {
    if (turns.length) this.lines.set(owner.id, { owner, turns });
    else this.lines.delete(owner.id);
  }

  private waiting(counts: (owner: Owner) => boolean): number {
    const lines = [...this.lines.values()].filter(({ owner }) => counts(owner));
    return lines.reduce((sum, { turns }) => sum + turns.length, 0);
  }
}

const isAnonymous = ({ network }: Owner) => network !== undefined;
