import type { ClockCount } from '@jingkang/shared/calendar/clock-counts';
import { type ClockName, timeLimits } from '@jingkang/shared/calendar/time-limits';
import {
  allocationLifecycle,
  type AllocationState,
  returnReasons,
} from '@jingkang/shared/lifecycles/allocation';
import { Entity, Index } from 'typeorm';
import {
  Author,
  Code,
  Flag,
  Id,
  Json,
  Moment,
  State,
  Version,
  Word,
} from '../../foundation/database/rows/columns';
import { isClockCount, isWords } from '../../foundation/database/rows/json-shapes';

/**
 * One offer of a case to one institution. Before it accepts, the institution sees of the person what stands here
 * and nothing else: age band, area, services needed and times.
 */
@Entity('allocations')
@Index(['caseId', 'createdAt'])
@Index(['organizationId', 'state', 'dueAt', 'id'])
@Index(['countyCode', 'state', 'dueAt', 'id'])
@Index(['clock', 'dueAt'])
export class Allocation {
  @Id() id!: string;
  @Code(36) caseId!: string;
  /** The institution that is asked. */
  @Code(36) organizationId!: string;
  @Code(36) fromOrganizationId!: string;
  @Code(12) regionCode!: string;
  @Code(6) countyCode!: string;
  @State(allocationLifecycle) state!: AllocationState;
  @Version() version!: number;
  @Flag() open!: boolean;
  @Code(20, { nullable: true }) ageBand!: string | null;
  @Json(isWords) needs!: string[];
  @Json(isWords) times!: string[];
  @Code(36, { nullable: true }) consentId!: string | null;
  @Author() proposedById!: string;
  @Word(20, returnReasons, { nullable: true }) returnReason!: keyof typeof returnReasons | null;
  @Word(30, timeLimits, { nullable: true }) clock!: ClockName | null;
  @Moment({ nullable: true }) dueAt!: Date | null;
  @Flag() dueProvisional!: boolean;
  @Moment({ nullable: true }) pausedAt!: Date | null;
  @Json(isClockCount, { nullable: true }) clockCount!: ClockCount | null;
  @Moment() createdAt!: Date;
  @Moment() updatedAt!: Date;
}
