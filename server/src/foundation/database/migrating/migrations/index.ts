import type { MigrationInterface } from 'typeorm';
import * as released from './released';

type Migration = new () => Pick<MigrationInterface, 'up'>;

/** TypeORM sorts by the number at the end of the class name. */
const numberOf = ({ name }: Migration) => name.slice(-13);
const listed: readonly [checksum: string, migration: Migration][] = Object.entries(released);

/** In the order they run. */
export const migrations: Migration[] = listed
  .map(([, migration]) => migration)
  .sort((a, b) => (numberOf(a) < numberOf(b) ? -1 : 1));

/** By the name of the migration. */
export const checksums: Readonly<Record<string, string>> = Object.fromEntries(
  listed.map(([checksum, { name }]) => [name, checksum]),
);
