import { randomBytes } from 'node:crypto';
import type { LocalDate } from '@jingkang/shared/calendar/local-date';
import { SystemClock } from './clock';

const wallClock = new SystemClock();
// Crockford's alphabet: no I, L, O, U, so a number can be read out on the telephone.
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A UUID version 7: ordered by time, so that indexes grow at one end. */
export function newId(): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(wallClock.now().getTime(), 0, 6);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** A random word of the alphabet above, five bits a letter. */
export function randomWord(letters: number): string {
  return Array.from(randomBytes(letters), (byte) => ALPHABET[byte & 31]).join('');
}

/** A number people can read out, such as SQ-20261124-7K3F9Q. Not sequential: it tells nothing about others. */
export function newNumber(prefix: string, today: LocalDate): string {
  return `${prefix}-${today.replaceAll('-', '')}-${randomWord(6)}`;
}
