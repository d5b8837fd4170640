import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeFolder } from './folder';

/** The keys that lie outside the database: every version of the field key, and those of hashes and evidence. */
export interface Keys {
  readonly current: string;
  readonly fieldKeys: Readonly<Record<string, string>>;
  readonly lookupKey: string;
  readonly chainKey: string;
}

export type KeysProblem = 'missing' | 'unreadable' | 'damaged' | 'foreign';

/** Why the keys at this file cannot be used; `start-errors.ts` says what to do. */
export class KeysError extends Error {
  constructor(
    readonly problem: KeysProblem,
    readonly file: string,
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

/** Written beside and renamed, so that a cut never leaves half a key file. */
export function saveKeys(file: string, keys: Keys): void {
  makeFolder(dirname(file));
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
  // A file cut short may still be JSON, of another shape.
  if (typeof keys !== 'object' || keys === null) throw new KeysError('damaged', file);
  const all = [
    keys.lookupKey,
    keys.chainKey,
    keys.fieldKeys?.[keys.current],
    ...Object.values(keys.fieldKeys ?? {}),
  ];
  if (!all.every((key) => typeof key === 'string' && Buffer.from(key, 'base64').length === 32))
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
