import { type ClockName, timeLimits } from '@jingkang/shared/calendar/time-limits';
import { Entity, Index } from 'typeorm';
import { Code, Count, Id, Moment, Word } from '../database/columns';

/** The length of a clock in a region and all below it, from a day on. Never changed: a new length is a new row. */
@Entity('time_limit_settings')
@Index(['clock', 'regionCode', 'effectiveFrom'])
export class TimeLimitSetting {
  @Id() id!: string;
  @Code(12) regionCode!: string;
  @Word(30, timeLimits) clock!: ClockName;
  @Count() length!: number;
  @Code(10) effectiveFrom!: string;
  @Code(36) setById!: string;
  @Moment() createdAt!: Date;
}
