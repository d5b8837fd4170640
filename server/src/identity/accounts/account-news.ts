import type { EntityManager } from 'typeorm';

/** What the owner of an account, or whoever got work back, is told of. */
export type AccountSubject = { readonly recordId: string } & (
  | {
      readonly recordType: 'accounts';
      readonly action: 'password-guessed' | 'recovery-code-used' | 'password-changed';
    }
  | {
      readonly recordType: 'held_work';
      readonly action: 'work-returned';
      /** How many of each kind came back. */
      readonly counts: Readonly<Record<string, number>>;
    }
);

/** Tells accounts what concerns them, inside the transaction of what it tells of. Notices stand above accounts and are given in. */
export abstract class AccountNews {
  abstract write(
    manager: EntityManager,
    accountIds: readonly string[],
    subject: AccountSubject,
  ): Promise<void>;
}
