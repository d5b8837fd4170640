import type { Logger } from 'typeorm';

/** TypeORM prints failed migrations by itself, with what the database said; `start-errors.ts` says it instead. */
export class QuietLogger implements Logger {
  logQuery(): void {}
  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}
