import type {
  EnteredHolidayYearView,
  HolidayYearView,
  RegionDetailView,
  RegionView,
} from '@jingkang/shared/api/places';
import type { Account } from '@jingkang/shared/access/scope';
import { HolidayQuery, HolidayYearForm } from '@jingkang/shared/forms/holidays';
import { RegionPlaceForm, RegionQuery, ServicePhoneForm } from '@jingkang/shared/forms/regions';
import { Controller, Get, Param, Put } from '@nestjs/common';
import { CurrentAccount } from '../common/account';
import { FormBody, FormQuery } from '../common/form-input';
import { Permit, PublicRoute } from '../common/route';
import { HolidayNotices } from './holiday-notices.service';
import { Holidays } from './holidays.service';
import { Regions } from './regions.service';

@Controller()
export class RegionsController {
  constructor(
    private readonly regions: Regions,
    private readonly holidays: Holidays,
    private readonly notices: HolidayNotices,
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

  @Put('regions/:code/service-phone')
  @Permit('holiday.manage')
  setServicePhone(
    @CurrentAccount() account: Account,
    @Param('code') code: string,
    @FormBody(ServicePhoneForm) { servicePhone }: ServicePhoneForm,
  ): Promise<RegionDetailView> {
    return this.regions.setServicePhone(account, code, servicePhone);
  }

  @Put('regions/:code/place')
  @Permit('region.place')
  setPlace(
    @CurrentAccount() account: Account,
    @Param('code') code: string,
    @FormBody(RegionPlaceForm) form: RegionPlaceForm,
  ): Promise<RegionDetailView> {
    return this.regions.setPlace(account, code, form);
  }

  @Get('holidays')
  @Permit('holiday.manage')
  ofYear(@FormQuery(HolidayQuery) { year }: HolidayQuery): Promise<HolidayYearView> {
    return this.holidays.ofYear(year);
  }

  @Put('holidays')
  @Permit('holiday.manage')
  setYear(
    @CurrentAccount() account: Account,
    @FormBody(HolidayYearForm) form: HolidayYearForm,
  ): Promise<EnteredHolidayYearView> {
    return this.notices.enter(account, form);
  }
}
