import { Entity, Index } from 'typeorm';
import { Code, Id, Moment } from '../../../foundation/database/rows/columns';

/** One use in place of the second factor, for whoever has lost the phone. */
@Entity('recovery_codes')
@Index(['accountId'])
export class RecoveryCode {
  @Id() id!: string;
  @Code(36) accountId!: string;
  @Code(64, { unique: true }) codeHash!: string;
  @Moment() createdAt!: Date;
  @Moment({ nullable: true }) usedAt!: Date | null;
}
