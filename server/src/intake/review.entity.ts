import { Entity } from 'typeorm';
import { Code, Flag, Json, Moment, Sealed } from '../database/columns';
import { isWords } from '../database/json-shapes';

/** F4 of an application, as it grows. */
@Entity('application_reviews')
export class ApplicationReview {
  @Code(36, { primary: true }) applicationId!: string;
  @Code(30, { nullable: true }) identityCheck!: string | null;
  @Flag({ nullable: true }) residenceVerified!: boolean | null;
  @Flag({ nullable: true }) livesAtHome!: boolean | null;
  @Json(isWords) needs!: string[];
  @Code(20, { nullable: true }) priority!: string | null;
  @Flag({ nullable: true }) assessedSuitable!: boolean | null;
  @Code(20, { nullable: true }) personWillingness!: string | null;
  @Code(20, { nullable: true }) guardianWillingness!: string | null;
  @Sealed({ nullable: true }) noteSealed!: string | null;
  @Code(36) reviewerId!: string;
  @Moment() savedAt!: Date;
}
