import type { OrganizationView, SavedOrganizationView } from '@jingkang/shared/api/administration';
import type { Page } from '@jingkang/shared/api/common';
import type { InstitutionView } from '@jingkang/shared/api/places';
import type { Account } from '@jingkang/shared/access/scope';
import type { Readable } from '@jingkang/shared/api/unreadable';
import {
  DescribeOrganizationForm,
  OrganizationForm,
  OrganizationQuery,
  UpdateOrganizationForm,
} from '@jingkang/shared/forms/organization';
import { InstitutionQuery } from '@jingkang/shared/forms/regions';
import { Controller, Get, Param, Post, Put } from '@nestjs/common';
import { CurrentAccount } from '../../foundation/http/sessions/account';
import { FormBody, FormQuery } from '../../foundation/http/bodies/form-input';
import { Permit, PublicRoute } from '../../foundation/http/route';
import { Institutions } from './institutions.service';
import { OrganizationChanges } from './organization-changes.service';
import { Organizations } from './organizations.service';

@Controller()
export class InstitutionsController {
  constructor(
    private readonly institutions: Institutions,
    private readonly organizations: Organizations,
    private readonly changes: OrganizationChanges,
  ) {}

  @Get('institutions')
  @PublicRoute('read')
  open(@FormQuery(InstitutionQuery) query: InstitutionQuery): Promise<{ items: InstitutionView[] }> {
    return this.institutions.list(query);
  }

  @Get('organizations')
  @Permit('organization.read')
  list(
    @CurrentAccount() account: Account,
    @FormQuery(OrganizationQuery) query: OrganizationQuery,
  ): Promise<Page<Readable<OrganizationView>>> {
    return this.organizations.list(account, query);
  }

  @Post('organizations')
  @Permit('organization.manage')
  create(
    @CurrentAccount() account: Account,
    @FormBody(OrganizationForm) form: OrganizationForm,
  ): Promise<SavedOrganizationView> {
    return this.changes.create(account, form);
  }

  @Put('organizations/:id')
  @Permit('organization.manage')
  update(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(UpdateOrganizationForm) form: UpdateOrganizationForm,
  ): Promise<SavedOrganizationView> {
    return this.changes.update(account, id, form);
  }

  @Put('organizations/:id/profile')
  @Permit('organization.describe')
  describe(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(DescribeOrganizationForm) form: DescribeOrganizationForm,
  ): Promise<SavedOrganizationView> {
    return this.changes.describe(account, id, form);
  }
}
