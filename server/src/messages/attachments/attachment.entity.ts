import type { FileRecord } from '@jingkang/shared/attachments/page-limits';
import { type FileKind, fileKinds } from '@jingkang/shared/terms';
import { Entity, Index } from 'typeorm';
import { Author, Code, Count, Id, Moment, Word } from '../../foundation/database/rows/columns';

export interface RecordRef {
  readonly recordType: string;
  readonly recordId: string;
}

/** A record that takes files from people. */
export interface FileRef extends RecordRef {
  readonly recordType: FileRecord;
}

/** A file of a record; its bytes lie sealed in the store under its id. */
@Entity('attachments')
@Index(['recordType', 'recordId'])
export class Attachment {
  @Id() id!: string;
  @Code(40) recordType!: string;
  @Code(36) recordId!: string;
  @Word(20, fileKinds) kind!: FileKind;
  @Code(40) mediaType!: string;
  /** Bytes, before sealing. */
  @Count() size!: number;
  @Author() uploadedById!: string;
  @Moment() createdAt!: Date;
  /** It was handed in with its record, or something rests on it; nobody takes it away any more. */
  @Moment({ nullable: true }) submittedAt!: Date | null;
}
