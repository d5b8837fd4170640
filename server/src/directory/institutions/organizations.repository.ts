import { shownAtMost } from '@jingkang/shared/api/shown-at-most';
import type { Scope } from '@jingkang/shared/access/scope';
import { contains, pathOf } from '@jingkang/shared/regions/codes';
import { servingKinds } from '@jingkang/shared/terms';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import {
  And,
  Between,
  type EntityManager,
  Equal,
  type FindOptionsWhere,
  In,
  Like,
  MoreThan,
  Repository,
} from 'typeorm';
import type { Point } from './distance';
import { Organization } from './organization.entity';

export interface OrganizationFilter {
  readonly after?: string | undefined;
  readonly region?: string | undefined;
  readonly kind?: Organization['kind'] | undefined;
  readonly status?: Organization['status'] | undefined;
}

const open = { kind: In([...servingKinds]), listed: true, status: 'active' as const };
/** Of these the nearest are picked. */
const AROUND = 1_000;

@Injectable()
export class OrganizationsRepository {
  constructor(@InjectRepository(Organization) private readonly stored: Repository<Organization>) {}

  async find(id: string, manager: EntityManager = this.stored.manager): Promise<Organization | undefined> {
    return (await manager.findOneBy(Organization, { id })) ?? undefined;
  }

  byIds(ids: readonly string[]): Promise<Organization[]> {
    return ids.length ? this.stored.findBy({ id: In([...ids]) }) : Promise.resolve([]);
  }

  /** A page in the order they were made, within a scope. */
  page(scope: Scope | undefined, filter: OrganizationFilter, take: number): Promise<Organization[]> {
    const where = whereOf(scope, filter);
    return where ? this.stored.find({ where, order: { id: 'ASC' }, take }) : Promise.resolve([]);
  }

  /** Institutions open to the public in a region and below it. */
  openIn(region: string): Promise<Organization[]> {
    const where = { ...open, regionCode: Like(`${region}%`) };
    return this.stored.find({
      where,
      order: { regionCode: 'ASC', id: 'ASC' },
      take: shownAtMost.institutions,
    });
  }

  /** Institutions open to the public whose place is known, up to `degrees` away from a point. */
  openAround({ latitude, longitude }: Point, degrees: number): Promise<Organization[]> {
    const where = {
      ...open,
      latitude: Between(latitude - degrees, latitude + degrees),
      longitude: Between(longitude - degrees, longitude + degrees),
    };
    return this.stored.find({ where, take: AROUND });
  }

  /** Those that take applications which name no institution, for a region and on its way up. */
  takingIntake(regionCode: string, manager: EntityManager = this.stored.manager): Promise<Organization[]> {
    const where = { takesIntake: true, status: 'active' as const, regionCode: In(pathOf(regionCode)) };
    return manager.find(Organization, { where, order: { id: 'ASC' } });
  }

  async officesOf(countyCode: string, manager: EntityManager): Promise<string[]> {
    const where = { kind: 'authority' as const, status: 'active' as const, regionCode: countyCode };
    return (await manager.find(Organization, { where })).map(({ id }) => id);
  }
}

/** Undefined where nothing can be in it. */
function whereOf(
  scope: Scope | undefined,
  { after, region, kind, status }: OrganizationFilter,
): FindOptionsWhere<Organization> | undefined {
  if (!scope || scope.kind === 'own') return undefined;
  const within = scope.kind === 'region' ? scope.regionCode : undefined;
  if (within && region && !contains(within, region) && !contains(region, within)) return undefined;
  const narrower = (within ?? '').length > (region ?? '').length ? within : region;
  const ids = [
    ...(after ? [MoreThan(after)] : []),
    ...(scope.kind === 'institution' ? [Equal(scope.organizationId)] : []),
  ];
  return {
    ...(narrower ? { regionCode: Like(`${narrower}%`) } : {}),
    ...(kind ? { kind } : {}),
    ...(status ? { status } : {}),
    ...(ids.length ? { id: And(...ids) } : {}),
  };
}
