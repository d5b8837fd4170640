import type { DataSource } from 'typeorm';
import { DatabaseIdentity, identityId } from '../database/rows/platform.entities';
import { keepNewest, keepSealing, keepWhole, keyStateOf, type KeyState, stateIn } from './key-state';
import { type Keys, loadKeys, newestOf, printOf, saveKeys, withNewFieldKey } from './keys';
import { lockById } from '../database/work/lock';
import { type Resealed, rotateKeys } from './rotate-keys';
import { forgetEnded, type RunningServer, runningServers } from './running-servers';
import { countSeals, leftOf, type SealCount } from './seal-counts';
import { UnitOfWork } from '../database/work/unit-of-work';

export interface RotationOrder {
  readonly dataSource: DataSource;
  readonly file: string;
  /** How long the servers have to take a step. */
  readonly waitMs: number;
  /** Begins with another key although fields of the last rotation do not open. */
  readonly anew: boolean;
  readonly told: (line: string) => void;
  /** How many of the fields under an older key are sealed anew. */
  readonly progressed?: (fields: number, of: number) => void;
}

export type RotationEnd =
  | { readonly end: 'whole'; readonly version: string; readonly counts: readonly SealCount[] }
  | {
      readonly end: 'unreadable';
      readonly version: string;
      readonly counts: readonly SealCount[];
      readonly unreadable: readonly string[];
    }
  /** Servers that do not know the key, or still seal with an older one. */
  | {
      readonly end: 'unknown' | 'older' | 'restless';
      readonly version: string;
      readonly servers: readonly string[];
    };

const LOOK_MS = 250;
const PASSES = 20;

/**
 * A new field key beside servers that are at work. First they learn to open what it seals, then all of them seal with
 * it, then every field is sealed anew until nothing is left. Cut off anywhere, the next run goes on with the same key.
 */
export async function rotate(order: RotationOrder): Promise<RotationEnd> {
  const { dataSource, file, told } = order;
  await forgetEnded(dataSource);
  const keys = await newestKeys(order);
  const version = newestOf(keys);
  const ignorant = await servers(
    order,
    [`读到第 ${version} 号密钥`, `to know key ${version}`],
    ({ knownKey }) => knownKey === version,
  );
  if (ignorant.length) return { end: 'unknown', version, servers: ignorant };
  // The file too, for whoever reads it without this database.
  if (keys.current !== version) saveKeys(file, { ...keys, current: version });
  if ((await keyStateOf(dataSource)).sealing !== version) {
    await keepSealing(dataSource, version);
    told(`从现在起用第 ${version} 号密钥加密。 Key ${version} seals from now on.`);
  }
  return reseal(order, { ...keys, current: version }, version);
}

async function reseal(order: RotationOrder, keys: Keys, version: string): Promise<RotationEnd> {
  const { dataSource, progressed = () => undefined } = order;
  for (let pass = 1; pass <= PASSES; pass += 1) {
    // What a server has sealed before it says so is stored by then, so that this pass comes upon it.
    const older = await servers(
      order,
      [`改用第 ${version} 号密钥`, `to seal with key ${version}`],
      ({ sealingKey }) => sealingKey === version,
    );
    if (older.length) return { end: 'older', version, servers: older };
    const all = pass === 1 ? leftOf(await countSeals(dataSource, [version]), version) : 0;
    const done = await rotateKeys(dataSource, keys, (fields) => progressed(fields, all));
    progressed(all, all);
    const counts = await countSeals(dataSource, Object.keys(keys.fieldKeys));
    if (done.changed || leftOf(counts, version) > done.unreadable.length) continue;
    if (!(await allSeal(dataSource, version))) continue;
    return ended(dataSource, version, counts, done);
  }
  return { end: 'restless', version, servers: [] };
}

async function ended(
  dataSource: DataSource,
  version: string,
  counts: readonly SealCount[],
  { unreadable }: Resealed,
): Promise<RotationEnd> {
  if (unreadable.length) return { end: 'unreadable', version, counts, unreadable };
  await keepWhole(dataSource, version);
  return { end: 'whole', version, counts };
}

/** The keys with the newest one in the file and in the database: that of an unfinished rotation, or one made now. */
async function newestKeys({ dataSource, file, anew, told }: RotationOrder): Promise<Keys> {
  // The lock on the row keeps two rotations from making a key each.
  const keys = await new UnitOfWork(dataSource).run(async (manager) => {
    const identity = await lockById(manager, DatabaseIdentity, identityId);
    const state = identity && stateIn(identity);
    if (!state) throw new Error('No start has read the key file yet.');
    const found = loadKeys(file, false);
    const wanted = isDone(state) || (anew && state.sealing === state.newest);
    if (Number(newestOf(found)) > Number(state.newest) || !wanted) {
      told(
        `接着做上次没有做完的第 ${newestOf(found)} 号密钥。 Key ${newestOf(found)} of a rotation that was not finished goes on.`,
      );
      await keepNewest(manager, found);
      return found;
    }
    const made = withNewFieldKey(found);
    saveKeys(file, made);
    await keepNewest(manager, made);
    told(
      `第 ${newestOf(made)} 号密钥已写入 ${file}，还没有启用。 Key ${newestOf(made)} is in ${file}; it does not seal yet.`,
    );
    return made;
  });
  // On a cluster the row's lock is one node's: a rotation that lost against this one may have written its key last.
  const version = newestOf(keys);
  if (printOf(loadKeys(file, false), version) !== printOf(keys, version)) saveKeys(file, keys);
  return keys;
}

const isDone = ({ newest, sealing, whole }: KeyState) => newest === sealing && newest === whole;

/** Waits for every running server; names those that do not come along in time. */
async function servers(
  { dataSource, waitMs, told }: RotationOrder,
  [inChinese, what]: readonly [chinese: string, english: string],
  does: (server: RunningServer) => boolean,
): Promise<string[]> {
  let waited = '';
  for (const start = performance.now(); ;) {
    const late = (await runningServers(dataSource)).filter((one) => !does(one)).map(({ name }) => name);
    if (!late.length) return [];
    if (performance.now() - start > waitMs) return late;
    const names = late.join(', ');
    if (waited !== names) told(`等待 ${names} ${inChinese}。 Waiting for ${names} ${what}.`);
    waited = names;
    await new Promise((done) => setTimeout(done, LOOK_MS));
  }
}

async function allSeal(dataSource: DataSource, version: string): Promise<boolean> {
  return (await runningServers(dataSource)).every(({ sealingKey }) => sealingKey === version);
}
