import { type DataSource, type EntityManager, IsNull } from 'typeorm';
import { DatabaseIdentity, identityId } from '../database/rows/platform.entities';
import { type Keys, newestOf, printOf } from './keys';

/** What a database knows of its field keys, by their versions. */
export interface KeyState {
  readonly newest: string;
  /** Tells the newest key from another of the same version. */
  readonly print: string;
  /** Every server seals with it. */
  readonly sealing: string;
  /** Everything is sealed with it, proven; null while that is open. */
  readonly whole: string | null;
}

/** Undefined where no start has read the key file yet. */
export function stateIn(identity: DatabaseIdentity): KeyState | undefined {
  const { newestKey: newest, newestKeyPrint: print, sealingKey: sealing, wholeKey: whole } = identity;
  return newest && print && sealing ? { newest, print, sealing, whole } : undefined;
}

export async function keyStateOf({ manager }: DataSource): Promise<KeyState> {
  const state = stateIn(await manager.findOneByOrFail(DatabaseIdentity, { id: identityId }));
  if (!state) throw new Error('No start has read the key file yet.');
  return state;
}

/** The columns of a database on which these keys are met first. Several versions may be left of an earlier rotation. */
export function columnsOf(keys: Keys) {
  const newest = newestOf(keys);
  return {
    ...newestColumns(keys, newest),
    sealingKey: keys.current,
    wholeKey: Object.keys(keys.fieldKeys).length === 1 ? newest : null,
  };
}

/** For a database from before it knew its keys; of two servers at once the first one tells. */
export async function adoptKeys({ manager }: DataSource, keys: Keys): Promise<void> {
  await manager.update(DatabaseIdentity, { id: identityId, newestKey: IsNull() }, columnsOf(keys));
}

export async function keepNewest(manager: EntityManager, keys: Keys): Promise<void> {
  await manager.update(DatabaseIdentity, { id: identityId }, newestColumns(keys, newestOf(keys)));
}

export async function keepSealing({ manager }: DataSource, sealingKey: string): Promise<void> {
  await manager.update(DatabaseIdentity, { id: identityId }, { sealingKey });
}

export async function keepWhole({ manager }: DataSource, version: string): Promise<void> {
  const proven = { id: identityId, newestKey: version, sealingKey: version };
  await manager.update(DatabaseIdentity, proven, { wholeKey: version });
}

/** Something may have been sealed with an older key after all: the next rotation looks again. */
export async function doubtWhole({ manager }: DataSource): Promise<void> {
  await manager.update(DatabaseIdentity, { id: identityId }, { wholeKey: null });
}

function newestColumns(keys: Keys, newestKey: string) {
  return { newestKey, newestKeyPrint: printOf(keys, newestKey) ?? null };
}
