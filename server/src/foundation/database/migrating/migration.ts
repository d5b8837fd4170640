import type { QueryRunner } from 'typeorm';

/**
 * One step of the tables. Each of its statements can be given again, for a server database keeps what was done before
 * it was cut off. There is no step back: the way back is the backup from before the update.
 */
export interface Migration {
  up(queryRunner: QueryRunner): Promise<void>;
}
