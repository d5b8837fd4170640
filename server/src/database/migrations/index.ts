import { Platform1764000000001 } from './0001-platform';

/** In the order they run. TypeORM sorts by the number at the end of the class name. */
export const migrations = [Platform1764000000001];
