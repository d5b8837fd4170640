import { Entity, Index } from 'typeorm';
import { Code, Count, Moment } from '../../../foundation/database/rows/columns';

/** One row per phone, and one per place where its code was asked for: the code that counts there, and the wrong tries at it. */
@Entity('one_time_codes')
@Index(['expiresAt'])
export class OneTimeCodeRow {
  /** A keyed hash of the phone, or of the phone and the place. */
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
