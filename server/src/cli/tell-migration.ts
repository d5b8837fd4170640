import type { Migrated } from '../foundation/database/migrating/migrating';
import { note } from './print';

/** Beside the answer, as each of them ends. */
export function tellMigration({ name, ms }: Migrated): void {
  note(`· ${name}: ${seconds(ms)}`);
}

export const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
