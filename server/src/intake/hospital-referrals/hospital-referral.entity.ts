import { type CaseStanding, caseStandings } from '@jingkang/shared/access/standings';
import type { ClockCount } from '@jingkang/shared/calendar/clock-counts';
import { type ClockName, timeLimits } from '@jingkang/shared/calendar/time-limits';
import {
  hospitalReferralLifecycle,
  type HospitalReferralState,
} from '@jingkang/shared/lifecycles/hospital-referral';
import { referralKinds } from '@jingkang/shared/terms';
import { Entity, Index } from 'typeorm';
import {
  Code,
  Flag,
  Id,
  Json,
  Moment,
  Sealed,
  State,
  Version,
  Word,
} from '../../foundation/database/rows/columns';
import { isClockCount } from '../../foundation/database/rows/json-shapes';

/** A referral of a hospital (F2). Everything personal and clinical is sealed; hashes serve exact search only. */
@Entity('hospital_referrals')
@Index(['hospitalId', 'state', 'updatedAt', 'id'])
@Index(['organizationId', 'state', 'dueAt', 'id'])
@Index(['organizationId', 'state', 'caseStanding', 'updatedAt', 'id'])
@Index(['countyCode', 'state', 'dueAt', 'id'])
@Index(['countyCode', 'state', 'updatedAt', 'id'])
@Index(['applicationId'])
@Index(['clock', 'dueAt'])
export class HospitalReferral {
  @Id() id!: string;
  /** Null while it is a draft. */
  @Code(24, { nullable: true, unique: true }) number!: string | null;
  @State(hospitalReferralLifecycle) state!: HospitalReferralState;
  @Version() version!: number;
  @Word(20, referralKinds, { nullable: true }) kind!: keyof typeof referralKinds | null;
  @Code(36) hospitalId!: string;
  /** The institution that receives it; null while it is a draft. */
  @Code(36, { nullable: true }) organizationId!: string | null;
  @Code(12, { nullable: true }) regionCode!: string | null;
  @Code(6, { nullable: true }) countyCode!: string | null;
  @Code(36) createdById!: string;
  @Flag() open!: boolean;
  @Sealed({ nullable: true }) headSealed!: string | null;
  @Sealed({ nullable: true }) detailsSealed!: string | null;
  @Code(64, { nullable: true }) documentHash!: string | null;
  @Code(64, { nullable: true }) nameHash!: string | null;
  @Code(64, { nullable: true }) phoneHash!: string | null;
  @Code(10, { nullable: true }) plannedDischargeOn!: string | null;
  @Code(10, { nullable: true }) dischargedOn!: string | null;
  /** SHA-256 of the wording of the consent that was signed. */
  @Code(64, { nullable: true }) consentTextHash!: string | null;
  @Code(36, { nullable: true }) applicationId!: string | null;
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
