import { type Role, roles } from '@jingkang/shared/access/roles';
import type { ClockCount } from '@jingkang/shared/calendar/clock-counts';
import { type ClockName, timeLimits } from '@jingkang/shared/calendar/time-limits';
import {
  consentLifecycle,
  type ConsentKind,
  consentKinds,
  type ConsentState,
} from '@jingkang/shared/lifecycles/consent';
import { capacities, consentWays, noGuardianReasons, noPersonReasons } from '@jingkang/shared/terms';
import type { Wording } from '@jingkang/shared/texts/wording';
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
import { isClockCount, isWording, isWords } from '../../foundation/database/rows/json-shapes';

/** A consent asked for in a case. Once given, what was agreed to, by whom and how is evidence (F7). */
@Entity('case_consents')
@Index(['caseId', 'kind', 'state'])
@Index(['ownerId', 'state'])
@Index(['clock', 'dueAt'])
export class CaseConsent {
  @Id() id!: string;
  @Code(36) caseId!: string;
  @Word(20, consentKinds) kind!: ConsentKind;
  @State(consentLifecycle) state!: ConsentState;
  @Version() version!: number;
  @Code(36) organizationId!: string;
  @Code(12) regionCode!: string;
  @Person({ nullable: true }) ownerId!: string | null;
  @Code(36, { nullable: true }) allocationId!: string | null;
  /** The institution that is named as the receiver. */
  @Code(36, { nullable: true }) receiverId!: string | null;
  @Code(20) textVersion!: string;
  /** SHA-256 of the wording. */
  @Code(64) textHash!: string;
  /** The words that were shown, each item to be ticked by itself. */
  @Json(isWording) wording!: Wording;
  /** Codes of the items agreed to; an item that is withdrawn leaves the list. */
  @Json(isWords) items!: string[];
  @Word(20, capacities, { nullable: true }) capacity!: keyof typeof capacities | null;
  @Word(30, noPersonReasons, { nullable: true }) noPersonReason!: keyof typeof noPersonReasons | null;
  @Word(30, noGuardianReasons, { nullable: true }) noGuardianReason!: keyof typeof noGuardianReasons | null;
  @Word(30, consentWays, { nullable: true }) way!: keyof typeof consentWays | null;
  @Sealed({ nullable: true }) signersSealed!: string | null;
  /** The scan of the paper. */
  @Code(36, { nullable: true }) attachmentId!: string | null;
  /** What it was signed on: `weapp`, `h5` or `console`; no address of a device is kept. */
  @Code(20, { nullable: true }) device!: string | null;
  @Author({ nullable: true }) recordedById!: string | null;
  @Word(40, roles, { nullable: true }) recordedByRole!: Role | null;
  @Code(64, { nullable: true }) bundleHash!: string | null;
  @Moment({ nullable: true }) givenAt!: Date | null;
  @Moment({ nullable: true }) withdrawnAt!: Date | null;
  @Word(30, timeLimits, { nullable: true }) clock!: ClockName | null;
  @Moment({ nullable: true }) dueAt!: Date | null;
  @Flag() dueProvisional!: boolean;
  @Moment({ nullable: true }) pausedAt!: Date | null;
  @Json(isClockCount, { nullable: true }) clockCount!: ClockCount | null;
  @Moment() createdAt!: Date;
  @Moment() updatedAt!: Date;
}
