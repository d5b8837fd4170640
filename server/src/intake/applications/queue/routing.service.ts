import { reachesByHand, serves } from '@jingkang/shared/allocation/how-far';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { invalid, refused } from '../../../foundation/refusals/refusal';
import type { Organization } from '../../../directory/institutions/organization.entity';
import { Organizations } from '../../../directory/institutions/organizations.service';
import { Regions } from '../../../directory/regions/regions.service';
import type { Application } from '../application.entity';

/** Where an application goes (LN/8, QJ/5(3), QJ/5(4)): to the one chosen, or by residence to the county's intake. */
@Injectable()
export class Routing {
  constructor(
    private readonly organizations: Organizations,
    private readonly regions: Regions,
  ) {}

  async receiverOf(
    manager: EntityManager,
    regionCode: string,
    chosenOrganizationId: string | undefined,
  ): Promise<Organization> {
    if (!(await this.regions.has(regionCode, manager)))
      throw invalid({ regionCode: '没有这个地区，请从列表里选择。' });
    if (chosenOrganizationId) return this.serving(manager, chosenOrganizationId, 'chosenOrganizationId');
    const intake = await this.organizations.intakeFor(regionCode, manager);
    if (intake) return intake;
    throw refused(422, 'no_intake', '这个地区还没有开通服务，请拨打服务电话咨询。');
  }

  /** One that an application may be handed to. */
  async nextTo(
    manager: EntityManager,
    { organizationId, regionCode }: Pick<Application, 'organizationId' | 'regionCode'>,
    id: string,
    field: string,
  ): Promise<Organization> {
    const to = await this.serving(manager, id, field);
    const here = organizationId ? await this.organizations.find(organizationId, manager) : undefined;
    if (!reachesByHand({ handlerRegion: here?.regionCode, residence: regionCode }, to))
      throw invalid({ [field]: '只能转给本区县的机构，或本人居住的区县的机构，请另选一家。' });
    return to;
  }

  /** An active institution or hospital, or a sentence at the input that named it. */
  async serving(manager: EntityManager, id: string, field: string): Promise<Organization> {
    const found = await this.organizations.find(id, manager);
    if (!found || !serves(found)) throw invalid({ [field]: '这家机构现在不能受理，请另选一家。' });
    return found;
  }
}
