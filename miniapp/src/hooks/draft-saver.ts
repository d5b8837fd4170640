import { Problem, offline } from '../api/problem';

export type Fields = Record<string, unknown>;

export interface DraftStatus {
  state: 'saved' | 'unsaved' | 'saving' | 'retrying';
  savedAt?: string;
  refused: Readonly<Record<string, string>>;
  problem?: Problem;
}

export interface DraftSaverParts {
  version: number;
  /** `byItself`: nothing was typed since the last try. */
  put: (version: number, fields: Fields, byItself: boolean) => Promise<{ version: number; savedAt: string }>;
  publish: (status: DraftStatus) => void;
  /** Milliseconds of quiet before a change is sent. */
  quiet?: number;
}

const longestPause = 30_000;

/**
 * Saves the draft field by field. Only fields the server has not acknowledged are kept here,
 * so a kill loses at most those. One request runs at a time, because each carries the version.
 */
export class DraftSaver {
  private pending: Fields = {};
  private status: DraftStatus = { state: 'saved', refused: {} };
  private version: number;
  private failures = 0;
  private typed = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | undefined;
  private stopped = false;

  constructor(private readonly parts: DraftSaverParts) {
    this.version = parts.version;
  }

  get currentVersion(): number {
    return this.version;
  }

  change(field: string, value: unknown): void {
    this.typed = true;
    this.pending[field] = value ?? null;
    const { [field]: _, ...refused } = this.status.refused;
    this.set({ ...this.status, state: this.failures ? 'retrying' : 'unsaved', refused });
    if (!this.failures) this.schedule(this.parts.quiet ?? 600);
  }

  /** Sends what is pending now; answers whether everything is on the server. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    while (this.running) await this.running;
    if (Object.keys(this.pending).length) await this.start();
    return Object.keys(this.pending).length === 0 && Object.keys(this.status.refused).length === 0;
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  private schedule(delay: number): void {
    clearTimeout(this.timer);
    if (!this.stopped) this.timer = setTimeout(() => void this.flush(), delay);
  }

  private start(): Promise<void> {
    this.running = this.send().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  private async send(): Promise<void> {
    const sent = this.pending;
    this.pending = {};
    const byItself = !this.typed;
    this.typed = false;
    this.set({ ...this.status, state: 'saving' });
    try {
      const answer = await this.parts.put(this.version, sent, byItself);
      this.version = answer.version;
      this.failures = 0;
      const more = Object.keys(this.pending).length > 0;
      this.set({ state: more ? 'unsaved' : 'saved', savedAt: answer.savedAt, refused: this.status.refused });
      if (more) this.schedule(this.parts.quiet ?? 600);
    } catch (error) {
      this.failed(error instanceof Problem ? error : offline(), sent);
    }
  }

  private failed(problem: Problem, sent: Fields): void {
    const newest = problem.data.version;
    const refused = Object.keys(problem.fields).filter((field) => field in sent);
    const kept = Object.fromEntries(Object.entries(sent).filter(([field]) => !refused.includes(field)));
    this.pending = { ...kept, ...this.pending };
    if (problem.code === 'stale' && typeof newest === 'number') {
      // The same family typing on a second device: their other fields stay, ours follow on top.
      this.version = newest;
      this.retry(problem);
    } else if (refused.length) {
      this.set({ ...this.status, state: 'unsaved', refused: { ...this.status.refused, ...problem.fields } });
      if (Object.keys(this.pending).length) this.schedule(0);
    } else if (problem.mayRetry) {
      this.retry(problem);
    } else {
      this.set({ ...this.status, state: 'unsaved', problem });
    }
  }

  private retry(problem: Problem): void {
    this.set({ ...this.status, state: 'retrying', problem });
    this.schedule(Math.min(longestPause, 1_000 * 2 ** this.failures));
    this.failures += 1;
  }

  private set(status: DraftStatus): void {
    this.status = status;
    if (!this.stopped) this.parts.publish(status);
  }
}
