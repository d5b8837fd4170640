import { Entity, Index } from 'typeorm';
import { Code, Count, Id, Label, Moment, Sealed } from './columns';

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
  /** The newest field key there is; a key file without it is refused. Null until a start has read the key file. */
  @Code(9, { nullable: true }) newestKey!: string | null;
  /** A hash of that key: two rotations at once could have made one each. */
  @Code(64, { nullable: true }) newestKeyPrint!: string | null;
  /** The field key that every server seals with. */
  @Code(9, { nullable: true }) sealingKey!: string | null;
  /** The field key of which it was proven that everything is sealed with it. */
  @Code(9, { nullable: true }) wholeKey!: string | null;
  @Moment() createdAt!: Date;
}

/** A server that runs, and what it does with the keys: a rotation waits for it. Its row goes with it, or by age. */
@Entity('running_servers')
export class RunningServerRow {
  @Id() id!: string;
  /** The machine and the process, for the operator. */
  @Label(120) name!: string;
  @Code(40) version!: string;
  /** The newest field key it can open. */
  @Code(9) knownKey!: string;
  /** The oldest field key of which it may yet store something. */
  @Code(9) sealingKey!: string;
  @Moment() seenAt!: Date;
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
export class JobLock {
  @Code(60, { primary: true }) name!: string;
  @Code(36, { nullable: true }) holder!: string | null;
  /** While somebody holds it: until when. While nobody does: when the job was last done to its end. */
  @Moment({ nullable: true }) expiresAt!: Date | null;
}

/** What a migration said when it ran here; see `migrations/released.ts`. */
@Entity('migration_checksums')
export class MigrationChecksum {
  @Code(100, { primary: true }) name!: string;
  @Code(64) checksum!: string;
}
