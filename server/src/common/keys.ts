import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The keys that lie outside the database: every version of the field key, and those of hashes and evidence. */
export interface Keys {
  readonly current: string;
  readonly fieldKeys: Readonly<Record<string, string>>;
  readonly lookupKey: string;
  readonly chainKey: string;
}

export class KeysError extends Error {}

/** Reads the key file; makes it only where `mayCreate` says that nothing was ever sealed. */
export function loadKeys(file: string, mayCreate: boolean): Keys {
  if (existsSync(file)) return parsed(file);
  if (!mayCreate)
    throw new KeysError(
      `The database has data, but its field keys are not at ${file}. Put the key file back, or point FIELD_KEYS_FILE at it. New keys could not read what is stored.`,
    );
  const keys = { current: '1', fieldKeys: { '1': newKey() }, lookupKey: newKey(), chainKey: newKey() };
  saveKeys(file, keys);
  return keys;
}

/** Written beside and renamed, so that a cut never leaves half a key file. */
export function saveKeys(file: string, keys: Keys): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const beside = `${file}.new`;
  writeFileSync(beside, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(beside, file);
}

/** The same keys with a fresh field key in front; older ones stay, to read what they sealed. */
export function withNewFieldKey(keys: Keys): Keys {
  const current = String(Math.max(...Object.keys(keys.fieldKeys).map(Number)) + 1);
  return { ...keys, current, fieldKeys: { ...keys.fieldKeys, [current]: newKey() } };
}

/** Stays the same through rotation: what tells whether these keys belong to a database. */
export function fingerprintOf(keys: Keys): string {
  return createHash('sha256').update(`jingkang keys:${keys.lookupKey}:${keys.chainKey}`).digest('hex');
}

function newKey(): string {
  return randomBytes(32).toString('base64');
}

function parsed(file: string): Keys {
  const keys = read(file);
  const all = [
    keys.lookupKey,
    keys.chainKey,
    keys.fieldKeys?.[keys.current],
    ...Object.values(keys.fieldKeys ?? {}),
  ];
  if (!all.every((key) => typeof key === 'string' && Buffer.from(key, 'base64').length === 32))
    throw new KeysError(
      `The key file ${file} is damaged. Put back a sound copy; the server does not repair keys.`,
    );
  return keys;
}

function read(file: string): Keys {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Keys;
  } catch {
    throw new KeysError(
      `The key file ${file} cannot be read. Put back a sound copy, or check who may read it.`,
    );
  }
}
