import { Entity, Index } from 'typeorm';
import { Code, Count, Id, Moment, Sealed } from './columns';

/** Fixed, so that of two servers at their first start only one sets the identity. */
export const identityId = 'database';

/** One row: which keys this database was filled with, and whom it serves. */
@Entity('database_identity')
export class DatabaseIdentity {
  @Id() id!: string;
  @Code(64) keyFingerprint!: string;
  /** Null until a server has started on it, and after the demo was cleared. */
  @Code(10, { nullable: true }) mode!: 'demo' | 'production' | null;
  /** In which form what people are found by is hashed; see `common/person-hash.ts`. */
  @Count({ nullable: true }) hashForm!: number | null;
  @Moment() createdAt!: Date;
}

/** The first answer to a request that may be sent again. */
@Entity('idempotency_keys')
@Index(['createdAt'])
export class IdempotencyKey {
  @Code(64, { primary: true }) keyHash!: string;
  /** A hash of what was asked, so that one key cannot stand for two different requests. */
  @Code(64) requestHash!: string;
  @Sealed({ nullable: true }) responseSealed!: string | null;
  @Moment() createdAt!: Date;
}

@Entity('throttle_counters')
@Index(['expiresAt'])
export class ThrottleCounter {
  @Code(64, { primary: true }) keyHash!: string;
  @Moment({ primary: true }) windowStart!: Date;
  @Count() times!: number;
  @Moment() expiresAt!: Date;
}

/** A job that one server at a time may do. */
@Entity('leases')
export class LeaseRow {
  @Code(60, { primary: true }) name!: string;
  @Code(36, { nullable: true }) holder!: string | null;
  /** While somebody holds it: until when. While nobody does: when the job was last done to its end. */
  @Moment({ nullable: true }) expiresAt!: Date | null;
}
