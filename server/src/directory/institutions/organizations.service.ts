import { type Account, type Scope, scopeOf } from '@jingkang/shared/access/scope';
import type { OrganizationView } from '@jingkang/shared/api/administration';
import type { Page } from '@jingkang/shared/api/common';
import type { Readable } from '@jingkang/shared/api/unreadable';
import type { OrganizationQuery } from '@jingkang/shared/forms/organization';
import { countyOf } from '@jingkang/shared/regions/codes';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { lockById } from '../../foundation/database/work/lock';
import { ReadableRows } from '../../foundation/records/readable-rows';
import { notFound } from '../../foundation/refusals/refusal';
import { Regions } from '../regions/regions.service';
import { organizationView } from './organization-view';
import { Organization } from './organization.entity';
import { OrganizationsRepository } from './organizations.repository';
import { PlacesTaken } from './places-taken';

const PAGE = 50;

/** The organizations as colleagues see them, and the answers to other modules' questions about them. */
@Injectable()
export class Organizations {
  constructor(
    private readonly repository: OrganizationsRepository,
    private readonly regions: Regions,
    private readonly places: PlacesTaken,
    private readonly readable: ReadableRows,
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

  async list(account: Account, query: OrganizationQuery): Promise<Page<Readable<OrganizationView>>> {
    const { cursor, ...filter } = query;
    const scope = scopeOf(account, 'organization.read');
    const rows = await this.repository.page(scope, { ...filter, after: cursor }, PAGE + 1);
    const page = rows.slice(0, PAGE);
    const items = this.readable.of('organizations', page, await this.viewer(account, page));
    const last = page.at(-1);
    return rows.length > PAGE && last ? { items, nextCursor: last.id } : { items };
  }

  /** An organization as the account may see it. */
  async view(account: Account, row: Organization): Promise<OrganizationView> {
    return (await this.viewer(account, [row]))(row);
  }

  private async viewer(account: Account, rows: readonly Organization[]) {
    const names = await this.regions.namesOf(rows.map(({ regionCode }) => regionCode));
    const taken = await this.places.of(rows.map(({ id }) => id));
    return (row: Organization): OrganizationView =>
      organizationView(account, row, {
        regionName: names.get(row.regionCode) ?? '',
        taken: taken.get(row.id) ?? 0,
      });
  }
}
