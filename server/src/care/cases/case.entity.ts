import { closureReasons } from '@jingkang/shared/lifecycles/case-groups';
import type { ClockCount } from '@jingkang/shared/calendar/clock-counts';
import { type ClockName, timeLimits } from '@jingkang/shared/calendar/time-limits';
import { caseLifecycle, type CaseState, type ClosureReason } from '@jingkang/shared/lifecycles/case';
import { priorities, waitReasons } from '@jingkang/shared/terms';
import { Entity, Index } from 'typeorm';
import {
  Code,
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
import { isClockCount, isWords } from '../../foundation/database/rows/json-shapes';

/** One person in one rehabilitation episode. What is personal stays with the application it came from. */
@Entity('cases')
@Index(['organizationId', 'id'])
@Index(['organizationId', 'open', 'accessEnded', 'dueAt', 'id', 'pausedAt'])
@Index(['organizationId', 'state', 'dueAt', 'id'])
@Index(['institutionId', 'open'])
@Index(['countyCode', 'state', 'createdAt', 'id'])
@Index(['countyCode', 'open', 'accessEnded', 'dueAt', 'id', 'pausedAt'])
@Index(['countyCode', 'state', 'dueAt', 'id'])
@Index(['organizationId', 'assigneeId', 'open', 'dueAt', 'id'])
@Index(['countyCode', 'assigneeId', 'open', 'dueAt', 'id'])
@Index(['ownerId', 'updatedAt'])
@Index(['regionCode'])
@Index(['clock', 'dueAt'])
export class Case {
  @Id() id!: string;
  @Code(24, { unique: true }) number!: string;
  @State(caseLifecycle) state!: CaseState;
  @Version() version!: number;
  @Code(36, { unique: true }) applicationId!: string;
  /** Who handles it now: who registered it, then the institution that has accepted. Scopes go by it. */
  @Code(36) organizationId!: string;
  @Code(36) registeredAtId!: string;
  /** The institution that has accepted the person; it takes one of its places while the case is open. */
  @Code(36, { nullable: true }) institutionId!: string | null;
  @Code(12) regionCode!: string;
  @Code(6) countyCode!: string;
  @Code(36, { nullable: true }) assigneeId!: string | null;
  @Person({ nullable: true }) ownerId!: string | null;
  /** Not ended; kept beside the state for indexes. */
  @Flag() open!: boolean;
  /** Services needed, by the review; later by the rehab opinion. */
  @Json(isWords, { nullable: true }) needs!: string[] | null;
  @Word(20, priorities, { nullable: true }) priority!: keyof typeof priorities | null;
  /** The day of the registration or of the last review of wish and circumstances (LN/11). */
  @Code(10) wishReviewedOn!: string;
  /** The day the person or guardian last said that they still want it. */
  @Code(10, { nullable: true }) wishConfirmedOn!: string | null;
  @Moment({ nullable: true }) waitingSince!: Date | null;
  @Word(20, waitReasons, { nullable: true }) waitReason!: keyof typeof waitReasons | null;
  /** When a place is expected, `YYYY-MM-DD`. */
  @Code(10, { nullable: true }) expectedOn!: string | null;
  /** Alternatives offered meanwhile. */
  @Sealed({ nullable: true }) waitingNoteSealed!: string | null;
  /** The newest known risk with its source, see case-secrets. */
  @Sealed({ nullable: true }) riskSealed!: string | null;
  @Word(30, closureReasons, { nullable: true }) closureReason!: ClosureReason | null;
  @Moment({ nullable: true }) closedAt!: Date | null;
  /** Consent was withdrawn: nobody opens it any more, it is only kept (个人信息保护法 47). */
  @Flag() accessEnded!: boolean;
  @Word(30, timeLimits, { nullable: true }) clock!: ClockName | null;
  @Moment({ nullable: true }) dueAt!: Date | null;
  @Flag() dueProvisional!: boolean;
  @Moment({ nullable: true }) pausedAt!: Date | null;
  @Json(isClockCount, { nullable: true }) clockCount!: ClockCount | null;
  @Moment() createdAt!: Date;
  @Moment() updatedAt!: Date;
}
