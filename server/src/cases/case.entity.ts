import type { ClockName } from '@jingkang/shared/calendar/time-limits';
import type { CaseState } from '@jingkang/shared/lifecycles/case';
import { Entity, Index } from 'typeorm';
import { Code, Flag, Id, Moment, Version } from '../database/columns';

/** One person in one rehabilitation episode. What is personal stays with the application it came from. */
@Entity('cases')
@Index(['organizationId', 'id'])
@Index(['regionCode'])
@Index(['clock', 'dueAt'])
export class Case {
  @Id() id!: string;
  @Code(24, { unique: true }) number!: string;
  @Code(30) state!: CaseState;
  @Version() version!: number;
  @Code(36, { unique: true }) applicationId!: string;
  @Code(36) organizationId!: string;
  @Code(12) regionCode!: string;
  @Code(36, { nullable: true }) assigneeId!: string | null;
  @Code(36, { nullable: true }) ownerId!: string | null;
  @Code(30, { nullable: true }) clock!: ClockName | null;
  @Moment({ nullable: true }) dueAt!: Date | null;
  @Flag() dueProvisional!: boolean;
  @Moment({ nullable: true }) pausedAt!: Date | null;
  @Moment() createdAt!: Date;
  @Moment() updatedAt!: Date;
}
