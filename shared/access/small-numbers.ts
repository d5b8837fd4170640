import { type Permission, reachOf } from './permissions';
import type { Role } from './roles';

/** From here on a number tells on nobody: in a town one person is found by less (hidden where n < 5). */
const toldFrom = 5;

/**
 * A count of records as a role is told it: whoever reads such records reads the number too, to everybody else a small
 * one is null. None is as small as one, so that the first is not seen to come.
 */
export const toldCount = (role: Role, reads: Permission, count: number): number | null =>
  count >= toldFrom || reachOf(role, reads) !== undefined ? count : null;

/** As screens say it. */
export const toldCountWords = (count: number | null): string =>
  count === null ? `少于${toldFrom}` : String(count);
