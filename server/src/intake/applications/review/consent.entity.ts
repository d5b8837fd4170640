import { type Role, roles } from '@jingkang/shared/access/roles';
import { consentWays } from '@jingkang/shared/terms';
import { Entity, Index } from 'typeorm';
import { Author, Code, Id, Json, Moment, Sealed, Word } from '../../../foundation/database/rows/columns';
import { isWords } from '../../../foundation/database/rows/json-shapes';

/** What was agreed to, in which wording, and how. Never changed; a new consent is a new row. */
@Entity('consents')
@Index(['applicationId'])
export class Consent {
  @Id() id!: string;
  @Code(36) applicationId!: string;
  @Word(30, consentWays) way!: keyof typeof consentWays;
  @Code(20) textVersion!: string;
  /** SHA-256 of the wording. */
  @Code(64) textHash!: string;
  @Json(isWords) items!: string[];
  @Sealed({ nullable: true }) witnessSealed!: string | null;
  @Code(36, { nullable: true }) attachmentId!: string | null;
  /** Of a paper that has several pages, all but the first. */
  @Json(isWords, { nullable: true }) furtherPageIds!: string[] | null;
  @Author() recordedById!: string;
  @Word(40, roles) recordedByRole!: Role;
  @Moment() givenAt!: Date;
}
