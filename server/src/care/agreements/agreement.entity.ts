import type { ClockCount } from '@jingkang/shared/calendar/clock-counts';
import { type ClockName, timeLimits } from '@jingkang/shared/calendar/time-limits';
import { agreementLifecycle, type AgreementState } from '@jingkang/shared/lifecycles/agreement';
import { capacities, consentWays, noGuardianReasons, noPersonReasons } from '@jingkang/shared/terms';
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

/** A service agreement (F8). What it says is sealed; hashes stand beside it as evidence. */
@Entity('agreements')
@Index(['caseId', 'state'])
@Index(['organizationId', 'state'])
@Index(['ownerId', 'state'])
@Index(['clock', 'dueAt'])
export class Agreement {
  @Id() id!: string;
  @Code(24, { unique: true }) number!: string;
  @Code(36) caseId!: string;
  @State(agreementLifecycle) state!: AgreementState;
  @Version() version!: number;
  @Code(36) organizationId!: string;
  @Code(12) regionCode!: string;
  @Person({ nullable: true }) ownerId!: string | null;
  @Author() preparedById!: string;
  @Code(20) textVersion!: string;
  /** SHA-256 of the text that was sent to be signed. */
  @Code(64, { nullable: true }) textHash!: string | null;
  @Sealed({ nullable: true }) contentsSealed!: string | null;
  @Sealed({ nullable: true }) textSealed!: string | null;
  @Word(20, capacities, { nullable: true }) capacity!: keyof typeof capacities | null;
  @Word(30, noPersonReasons, { nullable: true }) noPersonReason!: keyof typeof noPersonReasons | null;
  @Word(30, noGuardianReasons, { nullable: true }) noGuardianReason!: keyof typeof noGuardianReasons | null;
  @Word(30, consentWays, { nullable: true }) way!: keyof typeof consentWays | null;
  @Sealed({ nullable: true }) signersSealed!: string | null;
  @Code(36, { nullable: true }) attachmentId!: string | null;
  @Code(20, { nullable: true }) device!: string | null;
  @Moment({ nullable: true }) personSignedAt!: Date | null;
  @Author({ nullable: true }) countersignedById!: string | null;
  @Moment({ nullable: true }) countersignedAt!: Date | null;
  @Code(10, { nullable: true }) effectiveOn!: string | null;
  @Code(10, { nullable: true }) endsOn!: string | null;
  /** The PDF in the attachment store, and the SHA-256 of its bytes. */
  @Code(36, { nullable: true }) documentId!: string | null;
  @Code(64, { nullable: true }) documentHash!: string | null;
  @Code(64, { nullable: true }) bundleHash!: string | null;
  @Word(30, timeLimits, { nullable: true }) clock!: ClockName | null;
  @Moment({ nullable: true }) dueAt!: Date | null;
  @Flag() dueProvisional!: boolean;
  @Moment({ nullable: true }) pausedAt!: Date | null;
  @Json(isClockCount, { nullable: true }) clockCount!: ClockCount | null;
  @Moment() createdAt!: Date;
  @Moment() updatedAt!: Date;
}
