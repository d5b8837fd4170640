import { type Role, roles } from '@jingkang/shared/access/roles';
import { type CaseStanding, caseStandings } from '@jingkang/shared/access/standings';
import type { ClockCount } from '@jingkang/shared/calendar/clock-counts';
import { type ClockName, timeLimits } from '@jingkang/shared/calendar/time-limits';
import { needReportLifecycle, type NeedReportState } from '@jingkang/shared/lifecycles/need-report';
import { reporterTypes, urgencies } from '@jingkang/shared/terms';
import { Entity, Index } from 'typeorm';
import {
  Code,
  Count,
  Flag,
  Id,
  Json,
  Moment,
  Person,
  Sealed,
  State,
  Version,
  Word,
} from '../../foundation/database/rows/columns';
import { isClockCount } from '../../foundation/database/rows/json-shapes';

/** A need someone else saw: enough to make contact, no diagnosis and no identity number (§6.6). */
@Entity('need_reports')
@Index(['organizationId', 'open', 'dueAt', 'id'])
@Index(['organizationId', 'open', 'caseStanding', 'updatedAt', 'id'])
@Index(['regionCode', 'open', 'dueAt'])
@Index(['reporterId', 'createdAt'])
@Index(['nameHash'])
@Index(['state', 'updatedAt'])
@Index(['clock', 'dueAt'])
export class NeedReport {
  @Id() id!: string;
  @Code(24, { unique: true }) number!: string;
  @State(needReportLifecycle) state!: NeedReportState;
  @Version() version!: number;
  @Person() reporterId!: string;
  @Word(40, roles) reporterRole!: Role;
  @Word(30, reporterTypes) reporterType!: keyof typeof reporterTypes;
  @Word(10, urgencies) urgency!: keyof typeof urgencies;
  @Code(36) organizationId!: string;
  @Code(12) regionCode!: string;
  @Code(36, { nullable: true }) assigneeId!: string | null;
  @Flag() open!: boolean;
  /** How to call the person. */
  @Sealed({ nullable: true }) headSealed!: string | null;
  @Sealed({ nullable: true }) detailsSealed!: string | null;
  @Code(64, { nullable: true }) nameHash!: string | null;
  @Count() contactAttempts!: number;
  @Code(36, { nullable: true }) applicationId!: string | null;
  /** Where the case stands that has grown from it; kept beside it for the queries of who still reaches it. */
  @Word(10, caseStandings) caseStanding!: CaseStanding;
  @Moment({ nullable: true }) endedAt!: Date | null;
  @Word(30, timeLimits, { nullable: true }) clock!: ClockName | null;
  @Moment({ nullable: true }) dueAt!: Date | null;
  @Flag() dueProvisional!: boolean;
  @Moment({ nullable: true }) pausedAt!: Date | null;
  @Json(isClockCount, { nullable: true }) clockCount!: ClockCount | null;
  @Moment() createdAt!: Date;
  @Moment() updatedAt!: Date;
}
