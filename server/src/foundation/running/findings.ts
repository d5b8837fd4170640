/** Where a verifier tells what it comes upon as it goes, so that a large table with many faults is never gathered. */
export interface Findings {
  /** One thing that is wrong, named by its table or kind and its id. */
  problem(line: string): void;
  /** A row or a file was looked at. */
  looked(): void;
}

/** Keeps what is told, for whoever asks about one record. */
export class Gathered implements Findings {
  readonly problems: string[] = [];

  problem(line: string): void {
    this.problems.push(line);
  }

  looked(): void {}
}
