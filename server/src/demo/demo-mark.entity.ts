import { Entity } from 'typeorm';
import { Code } from '../foundation/database/rows/columns';

/** A row that the seed of a demo made: its table, and its primary key joined by `:`. */
@Entity('demo_marks')
export class DemoMark {
  @Code(64, { primary: true }) tableName!: string;
  @Code(160, { primary: true }) rowKey!: string;
}
