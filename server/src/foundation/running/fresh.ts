/** A value looked up at most once within its time, by one look at a time however many ask. */
export class Fresh<Value> {
  private looking: Promise<Value> | undefined;
  private until = 0;

  constructor(
    private readonly milliseconds: number,
    private readonly look: () => Promise<Value>,
  ) {}

  value(): Promise<Value> {
    if (!this.looking || performance.now() > this.until) {
      this.until = Infinity;
      const looking = this.look();
      this.looking = looking;
      looking.then(
        () => (this.until = performance.now() + this.milliseconds),
        () => (this.looking = undefined),
      );
    }
    return this.looking;
  }
}
