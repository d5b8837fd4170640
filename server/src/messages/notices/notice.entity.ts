import { Entity, Index } from 'typeorm';
import { Code, Id, Json, Moment } from '../../foundation/database/rows/columns';
import { isNumbers } from '../../foundation/database/rows/json-shapes';

/** One line in someone's in-app notices. Its words come from the lifecycle's row, so that none are stored. */
@Entity('notices')
@Index(['accountId', 'readAt'])
@Index(['accountId', 'createdAt', 'id'])
@Index(['recordType', 'recordId'])
export class Notice {
  @Id() id!: string;
  @Code(36) accountId!: string;
  @Code(40) recordType!: string;
  @Code(36) recordId!: string;
  /** The action of the record's lifecycle, or one of the words in notice-words. */
  @Code(60) action!: string;
  /** How many of each kind of record it tells of, where it tells of several. */
  @Json(isNumbers, { nullable: true }) counts!: Readonly<Record<string, number>> | null;
  @Moment() createdAt!: Date;
  @Moment({ nullable: true }) readAt!: Date | null;
}
