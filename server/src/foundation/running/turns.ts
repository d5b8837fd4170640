export interface TurnLimits {
  readonly atWork: number;
  readonly waiting: number;
  /** As long as someone waits; without it, until the turn comes. */
  readonly waitSeconds?: number;
}

/** So many pieces of heavy work at a time, and a bounded queue before them: nothing piles up. */
export class Turns {
  private working = 0;
  private readonly queue: (() => void)[] = [];

  constructor(
    private readonly limits: TurnLimits,
    /** What whoever finds no place is told. */
    private readonly full: () => Error,
  ) {}

  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    await this.turn();
    try {
      return await work();
    } finally {
      // The place goes over to whoever waits longest; nobody who comes just now gets in between.
      const next = this.queue.shift();
      if (next) next();
      else this.working -= 1;
    }
  }

  private turn(): Promise<void> {
    const { atWork, waiting, waitSeconds } = this.limits;
    if (this.working < atWork) {
      this.working += 1;
      return Promise.resolve();
    }
    if (this.queue.length >= waiting) return Promise.reject(this.full());
    return new Promise((done, fail) => {
      const leave = () => {
        this.queue.splice(this.queue.indexOf(enter), 1);
        fail(this.full());
      };
      const timer = waitSeconds ? setTimeout(leave, waitSeconds * 1000) : undefined;
      const enter = () => {
        clearTimeout(timer);
        done();
      };
      this.queue.push(enter);
    });
  }
}
