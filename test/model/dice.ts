/** Choices that follow from one number, so that a step does the same each time it is replayed. */
export class Dice {
  private state: number;

  constructor(seed: number) {
    this.state = seed | 0;
  }

  /** From 0 to below 1 (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  of<T>(options: readonly T[]): T | undefined {
    return options[this.below(options.length)];
  }

  /** Weighted: a weight of 0 is never taken. */
  among<T>(options: readonly (readonly [T, number])[]): T | undefined {
    const total = options.reduce((sum, [, weight]) => sum + weight, 0);
    let left = this.next() * total;
    for (const [option, weight] of options) {
      left -= weight;
      if (left < 0) return option;
    }
    return undefined;
  }
}
