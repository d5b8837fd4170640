import type { DataSource } from 'typeorm';
import { DatabaseIdentity, identityId } from '../database/platform.entities';
import type { Clock } from './clock';
import { hashForm } from './person-hash';
import { fingerprintOf, KeysError, loadKeys, type Keys } from './keys';

/** The keys of this database. A database filled with other keys, or whose keys are gone, is refused. */
export async function keysOfDatabase(dataSource: DataSource, file: string, clock: Clock): Promise<Keys> {
  const identities = dataSource.getRepository(DatabaseIdentity);
  const [identity] = await identities.find({ take: 1 });
  const keys = loadKeys(file, !identity);
  const keyFingerprint = fingerprintOf(keys);
  if (!identity) {
    const values = { id: identityId, keyFingerprint, hashForm, createdAt: clock.now() };
    await identities.createQueryBuilder().insert().values(values).orIgnore().execute();
    return keysOfDatabase(dataSource, file, clock);
  }
  if (identity.keyFingerprint !== keyFingerprint) throw new KeysError('foreign', file);
  return keys;
}
