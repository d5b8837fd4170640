import { clashesOf, offline, Problem } from '../api/problem';

export type Fields = Record<string, unknown>;

export interface DraftStatus {
  state: 'saved' | 'unsaved' | 'saving' | 'retrying';
  savedAt?: string;
  refused: Readonly<Record<string, string>>;
  problem?: Problem;
}

export interface DraftSaverParts {
  version: number;
  /** What the server holds. */
  fields: Fields;
  /** `byItself`: nothing was typed since the last try. */
  put: (
    version: number,
    fields: Fields,
    byItself: boolean,
    over: { base: Fields; seen: Fields },
  ) => Promise<{ version: number; savedAt: string }>;
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
  private known: Fields;
  /** What another device has written meanwhile, and was shown here. */
  private seen: Fields = {};
  private failures = 0;
  private typed = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | undefined;
  private stopped = false;

  constructor(private readonly parts: DraftSaverParts) {
    this.version = parts.version;
    this.known = parts.fields;
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
      const over = { base: this.known, seen: this.seen };
      const answer = await this.parts.put(this.version, sent, byItself, over);
      this.version = answer.version;
      this.known = { ...this.known, ...sent };
      this.failures = 0;
      const more = Object.keys(this.pending).length > 0;
      this.set({ state: more ? 'unsaved' : 'saved', savedAt: answer.savedAt, refused: this.status.refused });
      if (more) this.schedule(this.parts.quiet ?? 600);
    } catch (error) {
      this.failed(error instanceof Problem ? error : offline(), sent);
    }
  }

  private failed(problem: Problem, sent: Fields): void {
    const sentences = { ...problem.fields, ...this.writtenElsewhere(problem) };
    const refused = Object.keys(sentences).filter((field) => field in sent);
    const kept = Object.fromEntries(Object.entries(sent).filter(([field]) => !refused.includes(field)));
    this.pending = { ...kept, ...this.pending };
    if (refused.length) {
      this.set({ ...this.status, state: 'unsaved', refused: { ...this.status.refused, ...sentences } });
      if (Object.keys(this.pending).length) this.schedule(0);
    } else if (problem.mayRetry) {
      this.retry(problem);
    } else {
      this.set({ ...this.status, state: 'unsaved', problem });
    }
  }

  /** The same family typing on a second device: what both have changed is shown, and decided by typing once more. */
  private writtenElsewhere(problem: Problem): Record<string, string> {
    const clashes = clashesOf(problem);
    this.seen = { ...this.seen, ...Object.fromEntries(clashes.map(({ field, theirs }) => [field, theirs])) };
    return Object.fromEntries(
      clashes.map(({ field, theirsWords, mineWords }) => [
        field.split('.')[0] ?? field,
        `另一台设备上写的是“${theirsWords}”，这里写的是“${mineWords}”。请在这里改成您要的，再保存。`,
      ]),
    );
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
