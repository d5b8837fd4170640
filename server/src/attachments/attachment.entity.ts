import type { FileKind } from '@jingkang/shared/terms';
import { Entity, Index } from 'typeorm';
import { Code, Count, Id, Moment } from '../database/columns';

export interface RecordRef {
  readonly recordType: string;
  readonly recordId: string;
}

/** A file of a record; its bytes lie sealed in the store under its id. */
@Entity('attachments')
@Index(['recordType', 'recordId'])
export class Attachment {
  @Id() id!: string;
  @Code(40) recordType!: string;
  @Code(36) recordId!: string;
  @Code(20) kind!: FileKind;
  @Code(40) mediaType!: string;
  /** Bytes, before sealing. */
  @Count() size!: number;
  @Code(36) uploadedById!: string;
  @Moment() createdAt!: Date;
}
