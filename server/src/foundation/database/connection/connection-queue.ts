/** Others have held the database longer than anyone may wait. */
export class Held extends Error {
  readonly code = 'DATABASE_HELD';
}

/** First come, first served: one holder at a time. */
export class ConnectionQueue {
  private last: Promise<void> = Promise.resolve();

  constructor(private readonly patience = 15_000) {}

  /** Waits for its turn and gives the function that ends it. */
  async take(): Promise<() => void> {
    const before = this.last;
    let free!: () => void;
    const mine = new Promise<void>((resolve) => (free = resolve));
    this.last = before.then(() => mine);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Held(this.complaint())), this.patience);
    });
    try {
      await Promise.race([before, late]);
      return free;
    } catch (error) {
      free();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  private complaint(): string {
    return `The embedded database was held for ${this.patience} ms. Some code never released its query runner, or used a repository outside the running transaction's manager.`;
  }
}
