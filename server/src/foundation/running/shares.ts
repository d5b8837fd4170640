/** How much may be held at a time: by all together, and by each owner. */
export interface Bounds {
  readonly all: number;
  readonly each: number;
}

/** Gives back what was taken; a second call does nothing. */
export type GiveBack = () => void;

/** What many hold at a time, in pieces or bytes. */
export class Shares {
  private held = 0;
  private readonly byOwner = new Map<string, number>();

  constructor(private readonly bounds: Bounds) {}

  get inAll(): number {
    return this.held;
  }

  of(owner: string): number {
    return this.byOwner.get(owner) ?? 0;
  }

  /** Undefined where there is no room. Without an owner only the whole counts; an owner may have a bound of its own. */
  take(owner: string | undefined, amount = 1, each = this.bounds.each): GiveBack | undefined {
    if (this.held + amount > this.bounds.all) return undefined;
    if (owner !== undefined && this.of(owner) + amount > each) return undefined;
    this.add(owner, amount);
    let taken = true;
    return () => {
      if (taken) this.add(owner, -amount);
      taken = false;
    };
  }

  private add(owner: string | undefined, amount: number): void {
    this.held += amount;
    if (owner === undefined) return;
    const now = this.of(owner) + amount;
    if (now) this.byOwner.set(owner, now);
    else this.byOwner.delete(owner);
  }
}
