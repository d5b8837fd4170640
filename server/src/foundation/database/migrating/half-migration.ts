import { codeOf } from '../errors/errors';

/** Something of this name stands already and is not what a migration would make. */
export class StandingPart extends Error {
  constructor(readonly what: string) {
    super(`${what} stands already.`);
  }
}

/** A migration was cut off, and what stands of it cannot be gone on from. */
export class HalfMigration extends Error {
  constructor(
    readonly migration: string,
    readonly what: string,
  ) {
    super(`The migration ${migration} stands half: ${what}.`);
  }
}

/** The tables are behind this version, and this start may not change them (`AUTO_MIGRATE=false`). */
export class PendingMigrations extends Error {
  constructor(readonly names: readonly string[]) {
    super(`These migrations have not run: ${names.join(', ')}.`);
  }
}

/** A newer version has updated the tables: what this one wrote into them may be lost. */
export class NewerTables extends Error {
  constructor(readonly names: readonly string[]) {
    super(`This version does not know these migrations: ${names.join(', ')}.`);
  }
}

/** The tables are behind this version, and the user of the database may not change them. */
export class MayNotMigrate extends Error {
  constructor() {
    super('The user of the database may not change tables.');
  }
}

const STANDING = ['ER_TABLE_EXISTS_ERROR', 'ER_DUP_FIELDNAME', 'ER_DUP_KEYNAME', 'ER_CANT_DROP_FIELD_OR_KEY'];

/** The name of what a migration found where it wanted to begin; undefined when it failed for another reason. */
export function standingIn(error: unknown): string | undefined {
  if (error instanceof StandingPart) return error.what;
  if (!STANDING.includes(codeOf(error))) return undefined;
  return /['`]([^'`]+)['`]/.exec((error as Error).message)?.[1] ?? codeOf(error);
}
