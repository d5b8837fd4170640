import { Entity, Index } from 'typeorm';
import { Code, Count } from '../database/columns';

/** What one account, or one draft session, has uploaded on one day in China, the deleted too. */
@Entity('upload_counters')
@Index(['countedOn'])
export class UploadCounter {
  @Code(36, { primary: true }) accountId!: string;
  @Code(10, { primary: true }) countedOn!: string;
  @Count() files!: number;
  @Count() bytes!: number;
}
