import { can, scopeOf, type Account, type Scope } from '@jingkang/shared/access/scope';
import type {
  OrganizationForm,
  OrganizationQuery,
  UpdateOrganizationForm,
} from '@jingkang/shared/forms/organization';
import { countyOf } from '@jingkang/shared/regions/codes';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../common/clock';
import { Evidence } from '../common/evidence';
import { newId } from '../common/ids';
import { lockById } from '../common/lock';
import { invalid, notFound, stale } from '../common/refusal';
import { UnitOfWork } from '../common/unit-of-work';
import { Regions } from '../regions/regions.service';
import { Organization } from './organization.entity';
import { OrganizationsRepository } from './organizations.repository';
import type { OrganizationView } from '@jingkang/shared/api/administration';
import { organizationView } from './organization-view';

const PAGE = 50;

/** Keeps the organizations, and answers other modules' questions about them. */
@Injectable()
export class Organizations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly evidence: Evidence,
    private readonly repository: OrganizationsRepository,
    private readonly regions: Regions,
  ) {}

  find(id: string, manager?: EntityManager): Promise<Organization | undefined> {
    return this.repository.find(id, manager);
  }

  /** Locked until the transaction ends: what counts its places does so one at a time. */
  async locked(id: string, manager: EntityManager): Promise<Organization> {
    const row = await lockById(manager, Organization, id);
    if (!row) throw notFound();
    return row;
  }

  /** Names for a list, in one query. */
  async namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const found = await this.repository.byIds([...new Set(ids)]);
    return new Map(found.map(({ id, name }) => [id, name]));
  }

  /** Where an application from this place goes that names no institution: the nearest taker on the way up (LN/8). */
  async intakeFor(regionCode: string, manager?: EntityManager): Promise<Organization | undefined> {
    const takers = await this.repository.takingIntake(regionCode, manager);
    return takers.sort((a, b) => b.regionCode.length - a.regionCode.length)[0];
  }

  /** The authorities of a region's county. */
  officesOf(regionCode: string, manager: EntityManager): Promise<string[]> {
    return this.repository.officesOf(countyOf(regionCode) ?? regionCode, manager);
  }

  /** Active organizations within a scope. */
  within(scope: Scope | undefined): Promise<Organization[]> {
    return this.repository.page(scope, { status: 'active' }, 2000);
  }

  /** The ids of the organizations an account may see. */
  async idsFor(account: Account): Promise<string[]> {
    const scope = scopeOf(account, 'organization.read');
    return (await this.within(scope)).map(({ id }) => id);
  }

  async list(
    account: Account,
    query: OrganizationQuery,
  ): Promise<{ items: OrganizationView[]; nextCursor?: string }> {
    const { cursor, ...filter } = query;
    const scope = scopeOf(account, 'organization.read');
    const rows = await this.repository.page(scope, { ...filter, after: cursor }, PAGE + 1);
    const page = rows.slice(0, PAGE);
    const names = await this.regions.namesOf(page.map(({ regionCode }) => regionCode));
    const items = page.map((row) => organizationView(row, names.get(row.regionCode) ?? ''));
    const last = page.at(-1);
    return rows.length > PAGE && last ? { items, nextCursor: last.id } : { items };
  }

  async create(account: Account, form: OrganizationForm): Promise<OrganizationView> {
    const regionName = await this.regionNameOf(form);
    const row: Organization = {
      ...valuesOf(form),
      id: newId(),
      status: 'active',
      version: 1,
      createdAt: this.clock.now(),
    };
    await this.unitOfWork.run(async (manager) => {
      await manager.insert(Organization, row);
      await this.record(manager, account, row.id, 'organizationCreated', {});
    });
    return organizationView(row, regionName);
  }

  async update(account: Account, id: string, form: UpdateOrganizationForm): Promise<OrganizationView> {
    const regionName = await this.regionNameOf(form);
    const row = await this.unitOfWork.run(async (manager) => {
      const before = await lockById(manager, Organization, id);
      if (!before || !can(account, 'organization.manage', { ownerIds: [], organizationId: id }))
        throw notFound();
      if (before.version !== form.version) throw stale(before.version);
      const after = { ...before, ...valuesOf(form), status: form.status, version: before.version + 1 };
      await manager.update(Organization, id, after);
      await this.record(manager, account, id, 'organizationChanged', {
        fields: changedFields(before, after),
      });
      return after;
    });
    return organizationView(row, regionName);
  }

  private async regionNameOf({ regionCode }: OrganizationForm): Promise<string> {
    const name = (await this.regions.namesOf([regionCode])).get(regionCode);
    if (!name) throw invalid({ regionCode: '没有这个地区，请从列表里选择。' });
    return name;
  }

  private async record(
    manager: EntityManager,
    account: Account,
    recordId: string,
    action: string,
    codes: Readonly<Record<string, string>>,
  ): Promise<void> {
    const entry = { recordType: 'organizations', recordId, kind: 'changed', action, account, codes } as const;
    await this.evidence.append(manager, entry);
  }
}

function valuesOf(form: OrganizationForm) {
  return {
    kind: form.kind,
    name: form.name.trim(),
    regionCode: form.regionCode,
    uscc: form.uscc?.toUpperCase() ?? null,
    address: form.address || null,
    phone: form.phone || null,
    latitude: form.latitude ?? null,
    longitude: form.longitude ?? null,
    openingHours: form.openingHours || null,
    services: form.services,
    ageGroups: form.ageGroups,
    takesIntake: form.takesIntake,
    listed: form.listed,
    capacity: form.capacity ?? null,
    eligibility: form.eligibility || null,
    acceptsNew: form.acceptsNew,
    visitsHomes: form.visitsHomes,
  };
}

/** The names of what changed, never the values. */
function changedFields(before: Organization, after: Organization): string {
  const names = Object.keys(after) as (keyof Organization)[];
  const differs = (name: keyof Organization) => JSON.stringify(before[name]) !== JSON.stringify(after[name]);
  return names.filter((name) => name !== 'version' && differs(name)).join(',');
}
