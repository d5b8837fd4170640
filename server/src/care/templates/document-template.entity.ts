import { documentKinds } from '@jingkang/shared/terms';
import { Entity, Index } from 'typeorm';
import { Author, Code, Id, Json, Label, Moment, Word } from '../../foundation/database/rows/columns';
import { isTemplate } from '../../foundation/database/rows/json-shapes';

/** A version of a model text for a region and all below it (LN/15). Never changed: a new wording is a new row. */
@Entity('document_templates')
@Index(['kind', 'regionCode', 'version'], { unique: true })
export class DocumentTemplate {
  @Id() id!: string;
  @Word(30, documentKinds) kind!: keyof typeof documentKinds;
  @Code(12) regionCode!: string;
  @Code(20) version!: string;
  @Label(100) title!: string;
  @Json(isTemplate) content!: unknown;
  @Code(10) effectiveFrom!: string;
  @Code(64) hash!: string;
  @Author({ nullable: true }) createdById!: string | null;
  @Moment() createdAt!: Date;
}
