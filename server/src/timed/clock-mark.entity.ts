import { Entity } from 'typeorm';
import { Code, Moment } from '../foundation/database/rows/columns';

/** That a clock was warned of or escalated, once for each clock and due moment. */
@Entity('clock_marks')
export class ClockMark {
  @Code(40, { primary: true }) recordType!: string;
  @Code(36, { primary: true }) recordId!: string;
  /** `warned:` or `escalated:` and the due moment in milliseconds. */
  @Code(40, { primary: true }) mark!: string;
  @Moment() at!: Date;
}
