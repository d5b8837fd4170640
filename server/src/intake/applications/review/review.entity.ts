import { guardianWillingness, identityChecks, priorities, willingness } from '@jingkang/shared/terms';
import { Entity } from 'typeorm';
import { Author, Code, Flag, Json, Moment, Sealed, Word } from '../../../foundation/database/rows/columns';
import { isWords } from '../../../foundation/database/rows/json-shapes';

/** F4 of an application, as it grows. */
@Entity('application_reviews')
export class ApplicationReview {
  @Code(36, { primary: true }) applicationId!: string;
  @Word(30, identityChecks, { nullable: true }) identityCheck!: string | null;
  @Flag({ nullable: true }) residenceVerified!: boolean | null;
  @Flag({ nullable: true }) livesAtHome!: boolean | null;
  @Json(isWords) needs!: string[];
  @Word(20, priorities, { nullable: true }) priority!: string | null;
  @Flag({ nullable: true }) assessedSuitable!: boolean | null;
  @Word(20, willingness, { nullable: true }) personWillingness!: string | null;
  @Word(20, guardianWillingness, { nullable: true }) guardianWillingness!: string | null;
  @Sealed({ nullable: true }) noteSealed!: string | null;
  @Author() reviewerId!: string;
  @Moment() savedAt!: Date;
}
