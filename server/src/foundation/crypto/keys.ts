import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { replaceFile } from '../files/replace-file';

/** The keys that lie outside the database: every version of the field key, and those of hashes and evidence. */
export interface Keys {
  /** The version that seals. While a server runs, the database tells it. */
  readonly current: string;
  readonly fieldKeys: Readonly<Record<string, string>>;
  readonly lookupKey: string;
  readonly chainKey: string;
}

export type KeysProblem = 'missing' | 'unreadable' | 'damaged' | 'foreign' | 'outdated';

/** Why the keys at this file cannot be used; `start-errors.ts` says what to do. */
export class KeysError extends Error {
  constructor(
    readonly problem: KeysProblem,
    readonly file: string,
    /** The version that is not there. */
    readonly version = '',
  ) {
    super(`The keys at ${file} are ${problem}.`);
  }
}

/** Reads the key file; makes it only where `mayCreate` says that nothing was ever sealed. */
export function loadKeys(file: string, mayCreate: boolean): Keys {
  if (existsSync(file)) return parsed(file);
  if (!mayCreate) throw new KeysError('missing', file);
  const keys = { current: '1', fieldKeys: { '1': newKey() }, lookupKey: newKey(), chainKey: newKey() };
  saveKeys(file, keys);
  return keys;
}

export function saveKeys(file: string, { current, fieldKeys, lookupKey, chainKey }: Keys): void {
  replaceFile(file, `${JSON.stringify({ current, fieldKeys, lookupKey, chainKey }, null, 2)}\n`);
}

/** The same keys with a fresh field key that does not seal yet; older ones stay, to read what they sealed. */
export function withNewFieldKey(keys: Keys): Keys {
  const next = String(Number(newestOf(keys)) + 1);
  return { ...keys, fieldKeys: { ...keys.fieldKeys, [next]: newKey() } };
}

export function newestOf({ fieldKeys }: Pick<Keys, 'fieldKeys'>): string {
  return String(Math.max(...Object.keys(fieldKeys).map(Number)));
}

/** Stays the same through rotation: what tells whether these keys belong to a database. */
export function fingerprintOf(keys: Keys): string {
  return sha256(`jingkang keys:${keys.lookupKey}:${keys.chainKey}`);
}

/** Tells two keys of one version apart: two rotations at once could have made both. */
export function printOf({ fieldKeys }: Pick<Keys, 'fieldKeys'>, version: string): string | undefined {
  if (!Object.hasOwn(fieldKeys, version)) return undefined;
  return sha256(`jingkang field key:${version}:${fieldKeys[version]}`);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function newKey(): string {
  return randomBytes(32).toString('base64');
}

function parsed(file: string): Keys {
  const keys = read(file);
  // A file cut short may still be JSON, of another shape.
  if (typeof keys !== 'object' || keys === null) throw new KeysError('damaged', file);
  const versions = Object.keys(keys.fieldKeys ?? {});
  const all = [
    keys.lookupKey,
    keys.chainKey,
    keys.fieldKeys?.[keys.current],
    ...Object.values(keys.fieldKeys ?? {}),
  ];
  const sound = all.every((key) => typeof key === 'string' && Buffer.from(key, 'base64').length === 32);
  if (!sound || !versions.every((version) => /^[1-9]\d{0,8}$/.test(version)))
    throw new KeysError('damaged', file);
  return keys;
}

function read(file: string): Keys {
  const text = textOf(file);
  try {
    return JSON.parse(text) as Keys;
  } catch {
    throw new KeysError('damaged', file);
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new KeysError('unreadable', file);
  }
}
