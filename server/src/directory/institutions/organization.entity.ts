import { type OrganizationStatus, organizationStatuses } from '@jingkang/shared/forms/organization';
import { organizationKinds } from '@jingkang/shared/terms';
import { Entity, Index } from 'typeorm';
import {
  Code,
  Count,
  Flag,
  Id,
  Json,
  Label,
  Moment,
  Real,
  Version,
  Word,
} from '../../foundation/database/rows/columns';
import { isWords } from '../../foundation/database/rows/json-shapes';

export type OrganizationKind = keyof typeof organizationKinds;

/** Every body that takes part: serving institutions, hospitals, committees, reporting bodies, authorities. */
@Entity('organizations')
@Index(['regionCode', 'kind'])
@Index(['listed', 'status', 'latitude'])
export class Organization {
  @Id() id!: string;
  @Word(30, organizationKinds) kind!: OrganizationKind;
  @Label(100) name!: string;
  @Code(12) regionCode!: string;
  @Code(18, { nullable: true }) uscc!: string | null;
  @Label(200, { nullable: true }) address!: string | null;
  @Code(20, { nullable: true }) phone!: string | null;
  @Real({ nullable: true }) latitude!: number | null;
  @Real({ nullable: true }) longitude!: number | null;
  @Label(100, { nullable: true }) openingHours!: string | null;
  @Json(isWords) services!: string[];
  @Json(isWords) ageGroups!: string[];
  /** So many people it looks after at most; null while nobody has said. */
  @Count({ nullable: true }) capacity!: number | null;
  /** Whom it is for, in its own words. */
  @Label(300, { nullable: true }) eligibility!: string | null;
  /** Open to new people; it can be closed for a while without stopping the service. */
  @Flag() acceptsNew!: boolean;
  @Flag() visitsHomes!: boolean;
  /** Receives the applications of its county that name no institution (LN/8). */
  @Flag() takesIntake!: boolean;
  @Flag() listed!: boolean;
  @Word(10, organizationStatuses) status!: OrganizationStatus;
  @Version() version!: number;
  @Moment() createdAt!: Date;
}
