import { Entity, Index } from 'typeorm';
import { Author, Code, Id, Json, Label, Moment } from '../../../foundation/database/rows/columns';
import { isDefinition } from '../../../foundation/database/rows/json-shapes';

/** An imported definition of a scale; the built-in ones stand in shared/assessments. Never changed. */
@Entity('scales')
@Index(['code', 'version'], { unique: true })
export class Scale {
  @Id() id!: string;
  @Code(40) code!: string;
  @Code(20) version!: string;
  @Label(100) title!: string;
  @Json(isDefinition) definition!: unknown;
  @Author({ nullable: true }) importedById!: string | null;
  @Moment() createdAt!: Date;
}
