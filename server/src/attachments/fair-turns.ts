import type { Bounds } from '../common/shares';

/**
 * Who is next where many want the same few things: one at a time for each owner, owner after owner, so that nobody's
 * line delays another by more than one.
 */
export class FairTurns<Turn> {
  /** The lines of the owners; the first owner is next. */
  private readonly lines = new Map<string, Turn[]>();
  private readonly served = new Set<string>();

  constructor(private readonly places: Bounds) {}

  /** Whether there was a place in the line. */
  enter(owner: string, turn: Turn): boolean {
    const line = this.lines.get(owner) ?? [];
    if (line.length >= this.places.each || this.waiting >= this.places.all) return false;
    this.lines.set(owner, [...line, turn]);
    return true;
  }

  /** Waits no longer. */
  leave(owner: string, turn: Turn): void {
    const left = (this.lines.get(owner) ?? []).filter((one) => one !== turn);
    if (left.length) this.lines.set(owner, left);
    else this.lines.delete(owner);
  }

  /** The owner who is next, if anybody waits who is not being served. */
  next(): string | undefined {
    return [...this.lines.keys()].find((owner) => !this.served.has(owner));
  }

  /** Begins the first turn of an owner, who goes to the end of the round. */
  begin(owner: string): Turn | undefined {
    const [turn, ...rest] = this.lines.get(owner) ?? [];
    this.lines.delete(owner);
    if (rest.length) this.lines.set(owner, rest);
    if (turn !== undefined) this.served.add(owner);
    return turn;
  }

  end(owner: string): void {
    this.served.delete(owner);
  }

  private get waiting(): number {
    return [...this.lines.values()].reduce((sum, { length }) => sum + length, 0);
  }
}
