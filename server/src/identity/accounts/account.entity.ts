import { type Role, roles } from '@jingkang/shared/access/roles';
import { Entity, Index } from 'typeorm';
import {
  Code,
  Count,
  Id,
  Label,
  Moment,
  Sealed,
  Version,
  Word,
} from '../../foundation/database/rows/columns';

/** Someone who signs in. The region is that of the organization. */
@Entity('accounts')
@Index(['organizationId'])
@Index(['kind', 'role'])
export class AccountRow {
  @Id() id!: string;
  @Word(10, ['staff', 'public']) kind!: 'staff' | 'public';
  @Word(40, roles) role!: Role;
  @Code(40, { nullable: true, unique: true }) userName!: string | null;
  @Code(200, { nullable: true }) passwordHash!: string | null;
  @Sealed({ nullable: true }) totpSealed!: string | null;
  @Moment({ nullable: true }) totpConfirmedAt!: Date | null;
  /** The last time step whose code was taken, so that a code seen by someone else is worth nothing. */
  @Count() lastTotpStep!: number;
  @Code(36, { nullable: true }) organizationId!: string | null;
  @Label(60) displayName!: string;
  @Sealed({ nullable: true }) phoneSealed!: string | null;
  /** Set for people who sign in by phone. */
  @Code(64, { nullable: true, unique: true }) phoneHash!: string | null;
  @Code(64, { nullable: true, unique: true }) wechatOpenidHash!: string | null;
  @Word(10, ['active', 'disabled']) status!: 'active' | 'disabled';
  /** Wrong tries that the owner has been told of and has not confirmed, and when the last was. */
  @Count() failedAttempts!: number;
  @Moment({ nullable: true }) failedAt!: Date | null;
  @Code(64, { nullable: true, unique: true }) enrolmentTokenHash!: string | null;
  @Moment({ nullable: true }) enrolmentExpiresAt!: Date | null;
  @Version() version!: number;
  @Moment() createdAt!: Date;
}
