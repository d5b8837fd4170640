import type { Findings } from '../foundation/running/findings';
import { note, print } from './print';

const EVERY_MS = 10_000;

/**
 * Prints each problem as it is found, and how far the work has come every ten seconds, on the other stream: a short
 * run says nothing of it, and whoever waits for a long one sees that it goes on.
 */
export class ToldFindings implements Findings {
  private problems = 0;
  private lookedAt = 0;
  private toldAt = performance.now();

  problem(line: string): void {
    this.problems += 1;
    print(line);
  }

  looked(): void {
    this.lookedAt += 1;
    if (performance.now() - this.toldAt < EVERY_MS) return;
    this.toldAt = performance.now();
    note(`· looked at ${this.lookedAt}, problems=${this.problems}`);
  }

  /** Prints each count, and ends non-zero where there is a problem. */
  end(counts: Readonly<Record<string, number>>): void {
    for (const [name, count] of Object.entries(counts)) print(`${name} ${count}`);
    print(this.problems ? `problems=${this.problems}` : '全部完好。 Everything is whole.');
    this.leave();
  }

  /** The same in one line. */
  endInLine(counts: Readonly<Record<string, number>>): void {
    const all = { ...counts, problems: this.problems };
    print(
      Object.entries(all)
        .map(([name, count]) => `${name}=${count}`)
        .join(' '),
    );
    this.leave();
  }

  private leave(): void {
    if (this.problems) process.exitCode = 1;
  }
}
