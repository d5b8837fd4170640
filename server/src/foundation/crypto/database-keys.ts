import type { DataSource } from 'typeorm';
import { DatabaseIdentity, identityId } from '../database/rows/platform.entities';
import type { Clock } from '../clock/clock';
import { KeyRing } from './key-ring';
import { adoptKeys, columnsOf, stateIn } from './key-state';
import { fingerprintOf, type Keys, KeysError, loadKeys } from './keys';
import { hashForm } from './person-hash';

/** Whether the key file is the one of this database, for whoever only looks: nothing is made, and nothing is kept. */
export async function lookAtKeys(dataSource: DataSource, file: string): Promise<void> {
  const [identity] = await dataSource.getRepository(DatabaseIdentity).find({ take: 1 });
  if (identity) ringOf(identity, loadKeys(file, false), file);
}

/** The keys of this database. One filled with other keys, whose keys are gone, or with a newer key is refused. */
export async function keysOfDatabase(dataSource: DataSource, file: string, clock: Clock): Promise<KeyRing> {
  const identities = dataSource.getRepository(DatabaseIdentity);
  const [identity] = await identities.find({ take: 1 });
  const keys = loadKeys(file, !identity);
  if (!identity) {
    const values = {
      id: identityId,
      keyFingerprint: fingerprintOf(keys),
      hashForm,
      createdAt: clock.now(),
      ...columnsOf(keys),
    };
    await identities.createQueryBuilder().insert().values(values).orIgnore().execute();
    return keysOfDatabase(dataSource, file, clock);
  }
  const ring = ringOf(identity, keys, file);
  if (ring) return ring;
  await adoptKeys(dataSource, keys);
  return keysOfDatabase(dataSource, file, clock);
}

/** Undefined where the database does not know its keys yet. */
function ringOf(identity: DatabaseIdentity, keys: Keys, file: string): KeyRing | undefined {
  if (identity.keyFingerprint !== fingerprintOf(keys)) throw new KeysError('foreign', file);
  const state = stateIn(identity);
  if (!state) return undefined;
  const ring = new KeyRing({ ...keys, current: state.sealing }, file);
  if (!ring.knows(state.newest, state.print) || !ring.find(state.sealing))
    throw new KeysError('outdated', file, state.newest);
  return ring;
}
