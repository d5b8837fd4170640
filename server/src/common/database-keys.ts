import type { DataSource } from 'typeorm';
import { DatabaseIdentity, identityId } from '../database/platform.entities';
import type { Clock } from './clock';
import { KeyRing } from './key-ring';
import { adoptKeys, columnsOf, stateIn } from './key-state';
import { fingerprintOf, KeysError, loadKeys } from './keys';
import { hashForm } from './person-hash';

/** The keys of this database. One filled with other keys, whose keys are gone, or with a newer key is refused. */
export async function keysOfDatabase(dataSource: DataSource, file: string, clock: Clock): Promise<KeyRing> {
  const identities = dataSource.getRepository(DatabaseIdentity);
  const [identity] = await identities.find({ take: 1 });
  const keys = loadKeys(file, !identity);
  const keyFingerprint = fingerprintOf(keys);
  if (!identity) {
    const values = {
      id: identityId,
      keyFingerprint,
      hashForm,
      createdAt: clock.now(),
      ...columnsOf(keys),
    };
    await identities.createQueryBuilder().insert().values(values).orIgnore().execute();
    return keysOfDatabase(dataSource, file, clock);
  }
  if (identity.keyFingerprint !== keyFingerprint) throw new KeysError('foreign', file);
  const state = stateIn(identity);
  if (!state) {
    await adoptKeys(dataSource, keys);
    return keysOfDatabase(dataSource, file, clock);
  }
  const ring = new KeyRing({ ...keys, current: state.sealing }, file);
  if (!ring.knows(state.newest, state.print) || !ring.find(state.sealing))
    throw new KeysError('outdated', file, state.newest);
  return ring;
}
