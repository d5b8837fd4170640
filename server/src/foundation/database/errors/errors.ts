import { codesByMeaning, type Meaning, notPrepared } from './error-codes';

const meanings = Object.keys(codesByMeaning) as Meaning[];
const each = meanings.flatMap((meaning) =>
  codesByMeaning[meaning].map((code) => ({ meaning, code: typeof code === 'string' ? [code, 0] : code })),
);
const byName = new Map(each.map(({ meaning, code: [name] }) => [String(name), meaning]));
const byNumber = new Map(each.map(({ meaning, code: [, number] }) => [Number(number), meaning]));
byNumber.delete(0);

/** What drivers tell in words only. */
const byWords: readonly (readonly [RegExp, Meaning])[] = [
  [/No space left on device|errno: 28\b|error 28\b|temporary space limit/i, 'full'],
  [/connection is in closed state|connection lost|Pool is closed|connection is not open/i, 'unreachable'],
  // MariaDB has numbers of its own for these, which the driver names as MySQL's others.
  [/account is locked|too many credential errors/i, 'forbidden'],
  [/ConnectionFailed\(.*: 14"\)/, 'failing'],
];

/** What a failure means; undefined where it is no failure of the database, or one of the program. */
export function meaningOf(error: unknown): Meaning | undefined {
  const message = String(property(error, 'message') ?? '');
  // A general error of the server says in its words that the disk is full.
  const told = byWords.find(([words]) => words.test(message))?.[1];
  return told === 'full' ? told : (named(codeOf(error)) ?? byNumber.get(numberOf(error)) ?? told);
}

/** Two transactions crossed; doing the whole again helps. */
export function isDeadlock(error: unknown): boolean {
  return meaningOf(error) === 'crossed';
}

/** Another process has the embedded file locked. */
export function isHeldElsewhere(error: unknown): boolean {
  return codeOf(error).startsWith('SQLITE_BUSY');
}

/** A row with this key is there already. */
export function isDuplicate(error: unknown): boolean {
  return meaningOf(error) === 'duplicate';
}

/** Nothing can be stored, while what is stored can be read. */
export function cannotWrite(error: unknown): boolean {
  const meaning = meaningOf(error);
  return meaning === 'full' || meaning === 'readonly' || meaning === 'forbidden';
}

/** A statement that was not carried out: its connection prepares it anew. */
export function wasNotPrepared(error: unknown): boolean {
  return notPrepared.has(numberOf(error));
}

/** The tables were never made here, or not all of them. */
export function isMissingTable(error: unknown): boolean {
  return numberOf(error) === NO_TABLE || /no such table/.test(String(property(error, 'message')));
}

const NO_TABLE = 1146;

/** The driver's own code, such as ER_DUP_ENTRY; empty when there is none. */
export function codeOf(error: unknown): string {
  const found = property(error, 'code') ?? property(property(error, 'driverError'), 'code');
  return typeof found === 'string' ? found : '';
}

/** SQLITE_IOERR_FSYNC is an SQLITE_IOERR. */
function named(code: string): Meaning | undefined {
  const general = /^(SQLITE_[A-Z]+)_/.exec(code)?.[1];
  return byName.get(code) ?? (general ? byName.get(general) : undefined);
}

function numberOf(error: unknown): number {
  return Number(property(error, 'errno') ?? property(property(error, 'driverError'), 'errno') ?? 0);
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
