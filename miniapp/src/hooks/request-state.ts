import { Problem, offline } from '../api/problem';

export interface RequestState<T> {
  data: T | undefined;
  problem: Problem | undefined;
  loading: boolean;
}

/**
 * Runs loads one after another and lets only the newest answer through:
 * a slow first answer must not overwrite a fast second one.
 */
export class RequestRunner<T> {
  private ticket = 0;
  private state: RequestState<T> = { data: undefined, problem: undefined, loading: false };

  constructor(private readonly publish: (state: RequestState<T>) => void) {}

  async run(load: () => Promise<T>): Promise<void> {
    const ticket = ++this.ticket;
    this.set({ ...this.state, loading: true, problem: undefined });
    try {
      const data = await load();
      if (ticket === this.ticket) this.set({ data, problem: undefined, loading: false });
    } catch (error) {
      const problem = error instanceof Problem ? error : offline();
      if (ticket === this.ticket) this.set({ ...this.state, problem, loading: false });
    }
  }

  /** Nothing of a page that is gone may be published. */
  stop(): void {
    this.ticket += 1;
  }

  private set(state: RequestState<T>): void {
    this.state = state;
    this.publish(state);
  }
}
