import { type Role, roles } from '@jingkang/shared/access/roles';
import { type CaseStanding, caseStandings } from '@jingkang/shared/access/standings';
import type { ClockCount } from '@jingkang/shared/calendar/clock-counts';
import { type ClockName, timeLimits } from '@jingkang/shared/calendar/time-limits';
import { applicationLifecycle, type ApplicationState } from '@jingkang/shared/lifecycles/application';
import { channels } from '@jingkang/shared/terms';
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
import { isClockCount } from '../../foundation/database/rows/json-shapes';

/** An application, from its draft to its end. Everything personal is sealed; hashes serve exact search only. */
@Entity('applications')
@Index(['organizationId', 'open', 'dueAt', 'id'])
@Index(['organizationId', 'state', 'dueAt', 'id'])
@Index(['organizationId', 'open', 'caseStanding', 'updatedAt', 'id'])
@Index(['assigneeId', 'open', 'dueAt', 'id'])
@Index(['countyCode', 'open', 'dueAt', 'id'])
@Index(['documentHash'])
@Index(['nameHash'])
@Index(['phoneHash'])
@Index(['ownerId', 'updatedAt'])
@Index(['enteredById', 'updatedAt'])
@Index(['state', 'updatedAt'])
@Index(['clock', 'dueAt'])
@Index(['mergedIntoId'])
export class Application {
  @Id() id!: string;
  /** Null while it is a draft. */
  @Code(24, { nullable: true, unique: true }) number!: string | null;
  @State(applicationLifecycle) state!: ApplicationState;
  @Version() version!: number;
  @Word(20, channels) channel!: keyof typeof channels;
  /** Whose data it is: the account of the applicant, or the anonymous draft session before the sign-in. */
  @Person({ nullable: true }) ownerId!: string | null;
  /** Who typed it in for the family; null when the owner did. */
  @Author({ nullable: true }) enteredById!: string | null;
  @Word(40, roles, { nullable: true }) enteredByRole!: Role | null;
  @Code(36, { nullable: true }) organizationId!: string | null;
  @Code(12, { nullable: true }) regionCode!: string | null;
  @Code(6, { nullable: true }) countyCode!: string | null;
  @Code(36, { nullable: true }) assigneeId!: string | null;
  /** Neither a draft nor ended; kept beside the state for the indexes of the queue. */
  @Flag() open!: boolean;
  /** Name and date of birth, for lists. */
  @Sealed({ nullable: true }) headSealed!: string | null;
  /** The whole form. */
  @Sealed({ nullable: true }) detailsSealed!: string | null;
  @Code(64, { nullable: true }) documentHash!: string | null;
  @Code(64, { nullable: true }) nameHash!: string | null;
  @Code(64, { nullable: true }) phoneHash!: string | null;
  @Flag() hasConsent!: boolean;
  /** The applicant sent something the assignee has not opened yet. */
  @Flag() newInformation!: boolean;
  @Code(20) noticeVersion!: string;
  @Author({ nullable: true }) overriddenById!: string | null;
  @Moment({ nullable: true }) overriddenAt!: Date | null;
  @Code(36, { nullable: true }) mergedIntoId!: string | null;
  @Code(36, { nullable: true }) fromReportId!: string | null;
  @Code(36, { nullable: true }) fromReferralId!: string | null;
  /** Where the case stands that has grown from it; kept beside it for the queries of who still reaches it. */
  @Word(10, caseStandings) caseStanding!: CaseStanding;
  @Word(30, timeLimits, { nullable: true }) clock!: ClockName | null;
  @Moment({ nullable: true }) dueAt!: Date | null;
  @Flag() dueProvisional!: boolean;
  @Moment({ nullable: true }) pausedAt!: Date | null;
  @Json(isClockCount, { nullable: true }) clockCount!: ClockCount | null;
  @Moment({ nullable: true }) submittedAt!: Date | null;
  @Moment() createdAt!: Date;
  @Moment() updatedAt!: Date;
}
