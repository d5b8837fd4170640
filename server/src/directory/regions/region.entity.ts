import { type RegionLevel, regionLevels } from '@jingkang/shared/regions/codes';
import { type UrbanKind, urbanKinds } from '@jingkang/shared/regions/scope';
import { Entity, Index } from 'typeorm';
import { Code, Flag, Label, Word } from '../../foundation/database/rows/columns';

/** An administrative division, by its code. */
@Entity('regions')
@Index(['parentCode'])
export class Region {
  @Code(12, { primary: true }) code!: string;
  @Label(60) name!: string;
  @Word(12, regionLevels) level!: RegionLevel;
  @Code(12, { nullable: true }) parentCode!: string | null;
  /** Counts in the plans' numbers. */
  @Flag() inScope!: boolean;
  @Word(10, urbanKinds) urbanKind!: UrbanKind;
}
