import { type Role, roles } from '@jingkang/shared/access/roles';
import { Entity, Index } from 'typeorm';
import { Author, Code, Id, Moment, Word } from '../../foundation/database/rows/columns';

/** A single-use code by which a person becomes a worker of a committee. */
@Entity('invitations')
@Index(['organizationId', 'createdAt'])
export class Invitation {
  @Id() id!: string;
  @Code(64, { unique: true }) codeHash!: string;
  @Code(36) organizationId!: string;
  @Word(40, roles) role!: Role;
  @Code(36) createdBy!: string;
  @Moment() createdAt!: Date;
  @Moment() expiresAt!: Date;
  @Moment({ nullable: true }) usedAt!: Date | null;
  @Author({ nullable: true }) usedBy!: string | null;
  @Moment({ nullable: true }) revokedAt!: Date | null;
}
