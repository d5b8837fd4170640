import type { ClockCount } from '@jingkang/shared/calendar/clock-counts';
import { type ClockName, timeLimits } from '@jingkang/shared/calendar/time-limits';
import { assessmentLifecycle, type AssessmentState } from '@jingkang/shared/lifecycles/assessment';
import type { professions } from '@jingkang/shared/terms';
import { Entity, Index } from 'typeorm';
import {
  Author,
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
import { having, isClockCount, isText, listOf } from '../../foundation/database/rows/json-shapes';

/** Someone of the team. The name of a colleague without an account stands sealed in the details, by this id. */
export interface TeamMember {
  readonly id: string;
  readonly accountId: string | null;
  readonly profession: keyof typeof professions;
  /** Milliseconds since 1970, UTC. */
  readonly signedAt: number | null;
  /** The scan of a signature on paper, of a member without an account. */
  readonly attachmentId: string | null;
}

/** A comprehensive assessment with its rehab opinion (F6). Signed, it is never changed. */
@Entity('assessments')
@Index(['caseId', 'createdAt'])
@Index(['organizationId', 'state'])
@Index(['clock', 'dueAt'])
export class Assessment {
  @Id() id!: string;
  @Code(36) caseId!: string;
  @State(assessmentLifecycle) state!: AssessmentState;
  @Version() version!: number;
  @Code(36) organizationId!: string;
  @Code(12) regionCode!: string;
  @Person({ nullable: true }) ownerId!: string | null;
  @Author() begunById!: string;
  @Json(listOf(having({ id: isText, profession: isText }))) members!: TeamMember[];
  @Sealed({ nullable: true }) detailsSealed!: string | null;
  @Sealed({ nullable: true }) answersSealed!: string | null;
  @Sealed({ nullable: true }) opinionSealed!: string | null;
  @Code(10, { nullable: true }) assessedOn!: string | null;
  @Code(64, { nullable: true }) contentHash!: string | null;
  @Moment({ nullable: true }) signedAt!: Date | null;
  @Word(30, timeLimits, { nullable: true }) clock!: ClockName | null;
  @Moment({ nullable: true }) dueAt!: Date | null;
  @Flag() dueProvisional!: boolean;
  @Moment({ nullable: true }) pausedAt!: Date | null;
  @Json(isClockCount, { nullable: true }) clockCount!: ClockCount | null;
  @Moment() createdAt!: Date;
  @Moment() updatedAt!: Date;
}
