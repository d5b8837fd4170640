import { contactChannels, contactOutcomes } from '@jingkang/shared/terms';
import { Entity, Index } from 'typeorm';
import { Author, Code, Id, Moment, Sealed, Word } from '../../foundation/database/rows/columns';

/** One try to reach the person of a need report. */
@Entity('contact_attempts')
@Index(['reportId', 'at'])
export class ContactAttempt {
  @Id() id!: string;
  @Code(36) reportId!: string;
  @Word(20, contactChannels) channel!: string;
  @Word(20, contactOutcomes) outcome!: string;
  @Sealed({ nullable: true }) noteSealed!: string | null;
  @Author() accountId!: string;
  @Moment() at!: Date;
}
