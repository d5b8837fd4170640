import type { EntityManager } from 'typeorm';

/** What a transaction does outside the database, such as to a file. What runs after it must not throw. */
export interface OutsidePart {
  /** The last step before the commit: what fails here fails the transaction. */
  readonly beforeCommit?: () => Promise<void>;
  readonly afterCommit?: () => Promise<void>;
  /** `unsure`: the commit was asked for, and whether it was done is not known. */
  readonly afterFailure?: (unsure: boolean) => Promise<void>;
}

const running = new WeakMap<EntityManager, Outside>();

/** Does and undoes with a transaction what the database cannot do and undo itself. */
export class Outside {
  private readonly parts: OutsidePart[] = [];
  private committing = false;

  /** Adds a part to the transaction that runs with this manager. */
  static add(manager: EntityManager, part: OutsidePart): void {
    const outside = running.get(manager);
    if (!outside) throw new Error('Nothing outside the database is changed without a unit of work.');
    outside.parts.push(part);
  }

  belongsTo(manager: EntityManager): void {
    running.set(manager, this);
  }

  async beforeCommit(): Promise<void> {
    for (const { beforeCommit } of this.parts) await beforeCommit?.();
    this.committing = true;
  }

  async committed(): Promise<void> {
    for (const { afterCommit } of this.parts) await afterCommit?.();
  }

  async failed(): Promise<void> {
    for (const { afterFailure } of this.parts) await afterFailure?.(this.committing);
  }
}
