import { type Role, roles } from '@jingkang/shared/access/roles';
import { Entity, Index } from 'typeorm';
import { Author, Code, Flag, Id, Moment, Sealed, Word } from '../../foundation/database/rows/columns';

const messageKinds = [
  'note',
  'reason',
  'advice',
  'asked',
  'supplied',
  'answer',
  'contact',
  'opinion',
] as const;
export type MessageKind = (typeof messageKinds)[number];

/** Words on a record: notes between colleagues, reasons given, messages from and to the applicant. */
@Entity('record_messages')
@Index(['recordType', 'recordId', 'createdAt'])
export class RecordMessage {
  @Id() id!: string;
  @Code(40) recordType!: string;
  @Code(36) recordId!: string;
  /** The evidence row of the action they belong to; null for a note of its own. */
  @Code(36, { nullable: true }) eventId!: string | null;
  /** What it is, such as `reason`, `advice`, `note`, `asked`, `supplied`. */
  @Word(20, messageKinds) kind!: MessageKind;
  @Sealed({ nullable: true }) bodySealed!: string | null;
  @Author({ nullable: true }) authorId!: string | null;
  @Word(40, roles, { nullable: true }) authorRole!: Role | null;
  @Flag() fromApplicant!: boolean;
  @Flag() visibleToApplicant!: boolean;
  @Moment() createdAt!: Date;
}
