import { Entity, Index } from 'typeorm';
import { Code, Id, Sealed } from '../../../foundation/database/rows/columns';

/** 稍后: a colleague's own reminder, not a state. */
@Entity('reminders')
@Index(['accountId', 'on'])
@Index(['applicationId'])
export class Reminder {
  @Id() id!: string;
  @Code(36) applicationId!: string;
  @Code(36) accountId!: string;
  /** `YYYY-MM-DD`. */
  @Code(10, { name: 'on_date' }) on!: string;
  @Sealed({ nullable: true }) noteSealed!: string | null;
}
