import { Entity } from 'typeorm';
import { Code, Label } from '../database/columns';

/** A day that differs from plain weekends. A year is known by its notice, not by its rows. */
@Entity('holidays')
export class HolidayRow {
  @Code(10, { primary: true }) date!: string;
  @Code(10) kind!: 'holiday' | 'workday';
  @Label(40) name!: string;
  @Code(20) source!: 'built_in' | 'entered';
}
