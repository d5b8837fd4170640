import { Entity } from 'typeorm';
import { Code, Count, Label, Moment } from '../../foundation/database/rows/columns';

/** The yearly notice of the State Council, entered whole. Only its row makes a year known to the calendar. */
@Entity('holiday_notices')
export class HolidayNotice {
  @Code(4, { primary: true }) year!: string;
  @Label(40) number!: string;
  /** How many days the notice names, held against the rows when it was entered. */
  @Count() daysOff!: number;
  @Count() workdays!: number;
  @Moment() enteredAt!: Date;
}
