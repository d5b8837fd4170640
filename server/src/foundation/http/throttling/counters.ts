import type { Window } from '../../running/limits';

interface Count {
  readonly end: number;
  times: number;
}

/** Counts within windows of time, in memory and of a bounded size. */
export class Counters {
  private readonly counts = new Map<string, Count>();

  constructor(private readonly most = 200_000) {}

  /** Counts one more; gives the seconds to wait when that is too many, else 0. */
  take(key: string, { times, seconds }: Window, now: number): number {
    const length = seconds * 1000;
    const end = now - (now % length) + length;
    // With its end in the key a window that is over is never met again.
    const place = `${end}:${seconds}:${key}`;
    const count = this.counts.get(place) ?? this.begin(place, end, now);
    count.times += 1;
    return count.times > times ? Math.ceil((end - now) / 1000) : 0;
  }

  get size(): number {
    return this.counts.size;
  }

  private begin(place: string, end: number, now: number): Count {
    if (this.counts.size >= this.most) this.makeRoom(now);
    const count = { end, times: 0 };
    this.counts.set(place, count);
    return count;
  }

  /** What is over goes first, then a tenth of the oldest, so that this is seldom done. */
  private makeRoom(now: number): void {
    for (const [place, { end }] of this.counts) if (end <= now) this.counts.delete(place);
    let surplus = this.counts.size - Math.floor(this.most * 0.9);
    for (const place of this.counts.keys()) {
      if (surplus-- <= 0) return;
      this.counts.delete(place);
    }
  }
}
