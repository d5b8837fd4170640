import type { RegionDetailView, RegionSettingsView, RegionView } from '@jingkang/shared/api/places';
import type { Account } from '@jingkang/shared/access/scope';
import { SetRegionSettingForm } from '@jingkang/shared/forms/region-settings';
import { RegionQuery } from '@jingkang/shared/forms/regions';
import { Controller, Get, Param, Put } from '@nestjs/common';
import { CurrentAccount } from '../../foundation/http/sessions/account';
import { FormBody, FormQuery } from '../../foundation/http/bodies/form-input';
import { Permit, PublicRoute } from '../../foundation/http/route';
import { Regions } from './regions.service';
import { SettingChanges } from './setting-changes.service';

@Controller()
export class RegionsController {
  constructor(
    private readonly regions: Regions,
    private readonly settings: SettingChanges,
  ) {}

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

  @Get('regions/:code/settings')
  @Permit('region.manage')
  settingsOf(@CurrentAccount() account: Account, @Param('code') code: string): Promise<RegionSettingsView> {
    return this.settings.of(account, code);
  }

  @Put('regions/:code/settings')
  @Permit('region.manage')
  set(
    @CurrentAccount() account: Account,
    @Param('code') code: string,
    @FormBody(SetRegionSettingForm) form: SetRegionSettingForm,
  ): Promise<RegionSettingsView> {
    return this.settings.set(account, code, form);
  }
}
