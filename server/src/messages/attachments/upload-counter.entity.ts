import { Entity, Index } from 'typeorm';
import { Code, Count } from '../../foundation/database/rows/columns';

/** What one account, one draft session, or a network (a keyed hash) without sign-in, has uploaded on one day in China, the deleted too. */
@Entity('upload_counters')
@Index(['countedOn'])
export class UploadCounter {
  @Code(36, { primary: true }) accountId!: string;
  @Code(10, { primary: true }) countedOn!: string;
  @Count() files!: number;
  @Count() bytes!: number;
}
