import type { FactView, FieldView } from '@jingkang/shared/api/common';
import { ageBandOf, type PersonalField, seen, sightOf } from '@jingkang/shared/access/privacy';
import type { Role } from '@jingkang/shared/access/roles';
import type { Account } from '@jingkang/shared/access/scope';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, Repository } from 'typeorm';
import { Clock } from '../../foundation/clock/clock';
import { fieldViews } from '../../foundation/records/record-views';
import { Application } from './application.entity';
import { ApplicationSecrets, type Head } from './application-secrets';
import { Mergings } from './merging/mergings.service';
import { contactRulesOf, factsOf, personalOf } from './application-words';

export interface PersonOfCase {
  readonly personName: string;
  readonly ageBand: string | null;
}

export interface RegisteredView {
  readonly personal: FieldView[];
  readonly facts: FactView[];
  /** How the person may be contacted. */
  readonly contactRules: string[];
}

/** Codes alone: age band and contact times. */
export interface PersonInBrief {
  readonly ageBand: string | null;
  readonly times: string[];
}

/** What a case shows of the person it is about, who is known by the application alone. */
@Injectable()
export class RegisteredPeople {
  constructor(
    @InjectRepository(Application) private readonly stored: Repository<Application>,
    private readonly clock: Clock,
    private readonly secrets: ApplicationSecrets,
    private readonly mergings: Mergings,
  ) {}

  /** From the columns a list has read, as a role sees them. */
  head(row: Pick<Application, 'id' | 'headSealed'>, role: Role, today: string): PersonOfCase {
    const { personName, birthDate } = this.secrets.head(row);
    return {
      personName: seen(role, 'personName', personName) ?? '',
      ageBand: ageBandOf(birthDate, today)?.label ?? null,
    };
  }

  async details(applicationId: string, { role }: Account): Promise<RegisteredView> {
    const row = await this.stored.findOneBy({ id: applicationId });
    if (!row) return { personal: [], facts: [], contactRules: [] };
    const all = await this.mergings.together(row);
    const full = sightOf(role, 'contactPhone') !== 'hidden';
    return {
      personal: fieldViews(role, personalOf(all)),
      facts: full ? factsOf(all.fields) : [],
      contactRules: full ? contactRulesOf(all) : [],
    };
  }

  /** Every personal value of the application, plain: for reveals. */
  async personal(applicationId: string): Promise<Partial<Record<PersonalField, string | undefined>>> {
    const row = await this.stored.findOneBy({ id: applicationId });
    return row ? personalOf(await this.mergings.together(row)) : {};
  }

  /** The applications that were merged into it: their values are read with it, and who sent them sees who has looked. */
  async mergedInto(applicationId: string): Promise<string[]> {
    return (await this.mergings.into(applicationId)).map(({ id }) => id);
  }

  /** The application and all that were merged into it. */
  async allOf(applicationId: string, manager: EntityManager): Promise<string[]> {
    const merged = await this.mergings.into(applicationId, manager);
    return [applicationId, ...merged.map(({ id }) => id)];
  }

  /** Name and date of birth, plain: for texts that name the person and for who must sign. */
  async person(applicationId: string, manager: EntityManager = this.stored.manager): Promise<Head> {
    const row = await manager.findOneBy(Application, { id: applicationId });
    return row ? this.secrets.head(row) : {};
  }

  /** Code of the age band today, from the little that is read for it. */
  async ageBand(id: string): Promise<string | null> {
    const select = { id: true, headSealed: true } as const;
    const row = await this.stored.findOne({ select, where: { id } });
    return row ? (ageBandOf(this.secrets.head(row).birthDate, this.clock.today())?.code ?? null) : null;
  }

  /** What an institution is told of someone before it accepts. */
  async brief(applicationId: string, manager: EntityManager = this.stored.manager): Promise<PersonInBrief> {
    const row = await manager.findOneBy(Application, { id: applicationId });
    if (!row) return { ageBand: null, times: [] };
    const { birthDate, contactTimes = [] } = (await this.mergings.together(row, manager)).fields;
    return { ageBand: ageBandOf(birthDate, this.clock.today())?.code ?? null, times: contactTimes };
  }
}
