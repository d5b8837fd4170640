import { roleGroups } from '@jingkang/shared/access/role-groups';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Organizations } from '../../directory/institutions/organizations.service';
import { People } from './people.service';

interface Place {
  readonly organizationId: string | null;
  readonly regionCode: string | null | undefined;
}

/** Who gives work out: the lead of the institution, and where there is none, the county. */
@Injectable()
export class Leads {
  constructor(
    private readonly people: People,
    private readonly organizations: Organizations,
  ) {}

  async of(manager: EntityManager, { organizationId, regionCode }: Place): Promise<string[]> {
    const own = organizationId
      ? await this.people.inOrganization(organizationId, roleGroups.leads, manager)
      : [];
    return own.length ? own.map(({ id }) => id) : this.ofCounty(manager, regionCode);
  }

  async ofCounty(manager: EntityManager, regionCode: string | null | undefined): Promise<string[]> {
    const offices = await this.organizations.officesOf(regionCode ?? '', manager);
    const above = await Promise.all(
      offices.map((id) => this.people.inOrganization(id, roleGroups.county, manager)),
    );
    return above.flat().map(({ id }) => id);
  }
}
