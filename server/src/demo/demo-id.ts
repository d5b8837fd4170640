import { createHash } from 'node:crypto';
import { Like } from 'typeorm';

/** No other id begins so: the time in front of every other is later than 1970. */
const BEGINNING = '00000000-';

/** The id of a demo row, the same on every installation, so that seeds can name each other's rows. */
export function demoId(kind: 'organization' | 'account' | 'setting', key: string): string {
  const hex = createHash('sha256').update(`jingkang demo ${kind}:${key}`).digest('hex');
  return `${BEGINNING}${hex.slice(0, 4)}-7${hex.slice(4, 7)}-8${hex.slice(7, 10)}-${hex.slice(10, 22)}`;
}

export const isDemoId = (id: string) => id.startsWith(BEGINNING);
/** Every demo id, as a condition of a query. */
export const demoIds = Like(`${BEGINNING}%`);
