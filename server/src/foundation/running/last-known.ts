import { within } from './within';

/** What was seen last stands in for a look that is late, up to a time; after it nothing is known. */
export class LastKnown<Value> {
  private seen: { readonly value: Value; readonly at: number } | undefined;

  constructor(
    private readonly limits: { readonly lateMs: number; readonly keptMs: number },
    private readonly look: () => Promise<Value>,
  ) {}

  async value(): Promise<Value | undefined> {
    const look = this.look().then((value) => {
      this.seen = { value, at: performance.now() };
      return this.seen;
    });
    await within(this.limits.lateMs, look, undefined);
    if (!this.seen || performance.now() - this.seen.at > this.limits.keptMs) return undefined;
    return this.seen.value;
  }
}
