import type { RegionDetailView, RegionView } from '@jingkang/shared/api/places';
import type { Account } from '@jingkang/shared/access/scope';
import { RegionPlaceForm, RegionQuery, ServicePhoneForm } from '@jingkang/shared/forms/regions';
import { Controller, Get, Param, Put } from '@nestjs/common';
import { CurrentAccount } from '../common/account';
import { FormBody, FormQuery } from '../common/form-input';
import { Permit, PublicRoute } from '../common/route';
import { Regions } from './regions.service';

@Controller()
export class RegionsController {
  constructor(private readonly regions: Regions) {}

  @Get('regions')
  @PublicRoute('read')
  below(@FormQuery(RegionQuery) { parent }: RegionQuery): Promise<{ items: RegionView[] }> {
    return this.regions.below(parent);
  }

  @Get('regions/:code')
  @PublicRoute('read')
  get(@Param('code') code: string): Promise<RegionDetailView> {
    return this.regions.get(code);
  }

  @Put('regions/:code/service-phone')
  @Permit('region.manage')
  setServicePhone(
    @CurrentAccount() account: Account,
    @Param('code') code: string,
    @FormBody(ServicePhoneForm) form: ServicePhoneForm,
  ): Promise<RegionDetailView> {
    return this.regions.setServicePhone(account, code, form);
  }

  @Put('regions/:code/place')
  @Permit('region.manage')
  setPlace(
    @CurrentAccount() account: Account,
    @Param('code') code: string,
    @FormBody(RegionPlaceForm) form: RegionPlaceForm,
  ): Promise<RegionDetailView> {
    return this.regions.setPlace(account, code, form);
  }
}
