const MINUTE = 60_000;

type Say = (facts: object) => void;

interface Waiting {
  say: () => void;
  times: number;
}

/** Keeps a failure that comes with every request from flooding the log: it is said at once, and a minute later how often it came since. */
export class Repeats {
  private readonly waiting = new Map<string, Waiting>();

  constructor(private readonly pauseMs = MINUTE) {}

  /** `key` tells one failure from another; `facts` of the last of them are told with the count. */
  say(key: string, facts: object, say: Say): void {
    const known = this.waiting.get(key);
    if (known) {
      known.times += 1;
      known.say = () => say({ ...facts, repeated: known.times });
      return;
    }
    say(facts);
    const fresh: Waiting = { say: () => undefined, times: 0 };
    this.waiting.set(key, fresh);
    const over = () => {
      this.waiting.delete(key);
      if (fresh.times) fresh.say();
    };
    setTimeout(over, this.pauseMs).unref();
  }
}
