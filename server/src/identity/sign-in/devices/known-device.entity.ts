import { Entity, Index } from 'typeorm';
import { Code, Id, Moment } from '../../../foundation/database/rows/columns';

/** A device on which the owner of an account has signed in before. The token itself is kept nowhere. */
@Entity('known_devices')
@Index(['accountId', 'lastUsedAt'])
@Index(['expiresAt'])
export class KnownDevice {
  @Id() id!: string;
  @Code(36) accountId!: string;
  @Code(64, { unique: true }) tokenHash!: string;
  @Moment() lastUsedAt!: Date;
  @Moment() expiresAt!: Date;
}
