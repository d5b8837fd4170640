/** Time of a mini-program in a test: it goes on only when told to, so no verdict hangs on the machine. */
interface Timer {
  id: number;
  at: number;
  every: number | undefined;
  run: () => void;
}

/** Nothing due within this long, in ms: what is far off, such as the next second of a countdown, is not awaited. */
const QUIET = 250;
/** What never becomes quiet is left to itself after this long, in ms. */
const LONGEST = 5_000;

export class Clock {
  now = Date.parse('2026-11-24T02:00:00.000Z');
  private readonly due = new Map<number, Timer>();
  private count = 0;

  /** What the mini-program is given instead of the timers of the machine. */
  readonly timers = {
    setTimeout: (run: (...given: unknown[]) => void, delay?: number, ...given: unknown[]) =>
      this.at(this.now + Math.max(0, delay ?? 0), () => run(...given)),
    setInterval: (run: () => void, delay?: number) =>
      this.at(this.now + Math.max(1, delay ?? 0), run, Math.max(1, delay ?? 0)),
    clearTimeout: (id: number) => void this.due.delete(id),
    clearInterval: (id: number) => void this.due.delete(id),
  };

  at(at: number, run: () => void, every?: number): number {
    const id = ++this.count;
    this.due.set(id, { id, at, every, run });
    return id;
  }

  async pass(ms: number): Promise<void> {
    const end = this.now + ms;
    while (await this.step(end));
    this.now = end;
  }

  /** Until nothing more happens by itself. */
  async settle(): Promise<void> {
    const end = this.now + LONGEST;
    while (await this.step(Math.min(end, this.now + QUIET)));
  }

  /** Runs what is due next, unless that is after `end`; answers whether there was something. */
  private async step(end: number): Promise<boolean> {
    await promisesKept();
    const next = [...this.due.values()].sort((one, other) => one.at - other.at || one.id - other.id)[0];
    if (!next || next.at > end) return false;
    this.now = Math.max(this.now, next.at);
    if (next.every === undefined) this.due.delete(next.id);
    else next.at += next.every;
    next.run();
    return true;
  }
}

/** Everything that hangs on a promise has run; it takes none of the time that is counted here. */
const promisesKept = () => new Promise((resolve) => setImmediate(resolve));

/** Carries messages from one thread to the other: each takes its time, and none overtakes the one before it. */
export class Line {
  private last = 0;

  constructor(
    private readonly clock: Clock,
    private readonly delay: () => number,
  ) {}

  send(message: () => void): void {
    this.last = Math.max(this.last, this.clock.now + this.delay());
    this.clock.at(this.last, message);
  }
}
