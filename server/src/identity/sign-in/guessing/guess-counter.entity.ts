import { Entity, Index } from 'typeorm';
import { Code, Count, Moment } from '../../../foundation/database/rows/columns';

/** Wrong tries at one secret from one place within a day. The key is a keyed hash: no name and no address. */
@Entity('guess_counters')
@Index(['accountId'])
@Index(['expiresAt'])
export class GuessCounter {
  @Code(64, { primary: true }) keyHash!: string;
  /** Set where the tries were at an account that exists and its owner is to be told. */
  @Code(36, { nullable: true }) accountId!: string | null;
  @Count() failures!: number;
  /** How many of them the owner was told of. */
  @Count() told!: number;
  @Moment() lastFailedAt!: Date;
  @Moment({ nullable: true }) waitsUntil!: Date | null;
  /** A day after the first: then it is counted anew. */
  @Moment() expiresAt!: Date;
}
