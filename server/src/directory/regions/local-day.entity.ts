import { Entity, Index } from 'typeorm';
import { Author, Code, Id, Label, Moment, Word } from '../../foundation/database/rows/columns';

/** A day on which a region and all below it are closed, or a weekend day on which they work. */
@Entity('local_days')
@Index(['regionCode', 'date'], { unique: true })
export class LocalDayRow {
  @Id() id!: string;
  @Code(12) regionCode!: string;
  @Code(10) date!: string;
  @Word(10, ['holiday', 'workday']) kind!: 'holiday' | 'workday';
  @Label(40) name!: string;
  @Author() setById!: string;
  @Moment() setAt!: Date;
}
