import { Entity } from 'typeorm';
import { Code, Label, Word } from '../../foundation/database/rows/columns';

/** A day that differs from plain weekends. A year is known by its notice, not by its rows. */
@Entity('holidays')
export class HolidayRow {
  @Code(10, { primary: true }) date!: string;
  @Word(10, ['holiday', 'workday']) kind!: 'holiday' | 'workday';
  @Label(40) name!: string;
  @Word(20, ['built_in', 'entered']) source!: 'built_in' | 'entered';
}
