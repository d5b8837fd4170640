import { Entity, Index } from 'typeorm';
import { Code, Count, Moment } from '../database/columns';

/** One row per phone: the code that counts now, and the wrong tries at it. */
@Entity('one_time_codes')
@Index(['expiresAt'])
export class OneTimeCodeRow {
  @Code(64, { primary: true }) phoneHash!: string;
  /** Null when there is none that could still be used. */
  @Code(64, { nullable: true }) codeHash!: string | null;
  @Moment({ nullable: true }) sentAt!: Date | null;
  @Moment({ nullable: true }) expiresAt!: Date | null;
  @Count() attempts!: number;
  /** Where the code was asked for, as a keyed hash; tries from elsewhere are counted apart. */
  @Code(64, { nullable: true }) networkHash!: string | null;
  @Count() attemptsElsewhere!: number;
}
