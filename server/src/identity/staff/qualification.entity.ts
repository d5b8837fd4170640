import { Entity, Index } from 'typeorm';
import { Code, Id, Label, Version, Word } from '../../foundation/database/rows/columns';

/** A proof of ability with its time of validity, such as 需求评估能力. */
@Entity('qualifications')
@Index(['accountId', 'kind'])
export class Qualification {
  @Id() id!: string;
  @Code(36) accountId!: string;
  @Word(30, ['need_assessment']) kind!: 'need_assessment';
  @Label(40) certificateNo!: string;
  @Code(10) validFrom!: string;
  @Code(10) validTo!: string;
  @Version() version!: number;
}
