import type { ClockCount } from '@jingkang/shared/calendar/clock-counts';
import { type ClockName, timeLimits } from '@jingkang/shared/calendar/time-limits';
import {
  feedbackLifecycle,
  type FeedbackKind,
  feedbackKinds,
  type FeedbackState,
} from '@jingkang/shared/lifecycles/feedback';
import { feedbackCategories, feedbackComplexities, feedbackTargets } from '@jingkang/shared/terms';
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

/** A complaint, suggestion, question, praise, or report of abuse or leak (F13). */
@Entity('feedback')
@Index(['organizationId', 'open', 'dueAt', 'id'])
@Index(['regionCode', 'open', 'dueAt'])
@Index(['regionCode', 'open', 'updatedAt'])
@Index(['ownerId', 'createdAt'])
@Index(['clock', 'dueAt'])
export class Feedback {
  @Id() id!: string;
  @Code(24, { unique: true }) number!: string;
  @State(feedbackLifecycle) state!: FeedbackState;
  @Version() version!: number;
  @Word(20, feedbackKinds) kind!: FeedbackKind;
  @Word(20, feedbackTargets) target!: keyof typeof feedbackTargets;
  /** Null for an anonymous sender, who follows by the query code. */
  @Person({ nullable: true }) ownerId!: string | null;
  @Code(64, { unique: true }) queryCodeHash!: string;
  @Flag() anonymous!: boolean;
  /** Who handles it; null means the county. */
  @Code(36, { nullable: true }) organizationId!: string | null;
  /** Whom it is about: barred from seeing it when it is a complaint or worse. */
  @Code(36, { nullable: true }) aboutOrganizationId!: string | null;
  @Flag() subjectBarred!: boolean;
  @Code(36, { nullable: true }) applicationId!: string | null;
  @Code(12) regionCode!: string;
  @Flag() open!: boolean;
  @Sealed() contentSealed!: string;
  @Sealed({ nullable: true }) phoneSealed!: string | null;
  @Sealed({ nullable: true, place: 'hoped' }) hopedResultSealed!: string | null;
  @Word(20, feedbackCategories, { nullable: true }) category!: string | null;
  @Word(20, feedbackComplexities, { nullable: true }) complexity!: string | null;
  @Count() timesReopened!: number;
  @Word(30, timeLimits, { nullable: true }) clock!: ClockName | null;
  @Moment({ nullable: true }) dueAt!: Date | null;
  @Flag() dueProvisional!: boolean;
  @Moment({ nullable: true }) pausedAt!: Date | null;
  @Json(isClockCount, { nullable: true }) clockCount!: ClockCount | null;
  @Moment() createdAt!: Date;
  @Moment() updatedAt!: Date;
}
