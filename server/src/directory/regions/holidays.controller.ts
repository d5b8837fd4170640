import type {
  ChangedLocalDaysView,
  EnteredHolidayYearView,
  HolidayYearView,
  LocalDaysView,
} from '@jingkang/shared/api/places';
import type { Account } from '@jingkang/shared/access/scope';
import { HolidayQuery, HolidayYearForm } from '@jingkang/shared/forms/holidays';
import { LocalDayForm, RemoveLocalDayForm } from '@jingkang/shared/forms/local-days';
import { Controller, Get, Param, Post, Put } from '@nestjs/common';
import { CurrentAccount } from '../../foundation/http/sessions/account';
import { FormBody, FormQuery, IdempotencyKeyHeader } from '../../foundation/http/bodies/form-input';
import { Permit } from '../../foundation/http/route';
import { HolidayNotices } from './holiday-notices.service';
import { Holidays } from './holidays.service';
import { LocalDays } from './local-days.service';

/** The calendar: the notices of the State Council for the whole country, and the days of a region. */
@Controller()
export class HolidaysController {
  constructor(
    private readonly holidays: Holidays,
    private readonly notices: HolidayNotices,
    private readonly localDays: LocalDays,
  ) {}

  @Get('holidays')
  @Permit('holiday.read')
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

  @Get('regions/:code/local-days')
  @Permit('region.manage')
  localDaysOf(
    @CurrentAccount() account: Account,
    @Param('code') code: string,
    @FormQuery(HolidayQuery) { year }: HolidayQuery,
  ): Promise<LocalDaysView> {
    return this.localDays.of(account, code, year);
  }

  @Post('regions/:code/local-days')
  @Permit('region.manage')
  setLocalDay(
    @CurrentAccount() account: Account,
    @Param('code') code: string,
    @FormBody(LocalDayForm) form: LocalDayForm,
    @IdempotencyKeyHeader() key: string,
  ): Promise<ChangedLocalDaysView> {
    return this.localDays.set(account, code, form, key);
  }

  @Post('regions/:code/local-days/actions/remove')
  @Permit('region.manage')
  removeLocalDay(
    @CurrentAccount() account: Account,
    @Param('code') code: string,
    @FormBody(RemoveLocalDayForm) { date }: RemoveLocalDayForm,
    @IdempotencyKeyHeader() key: string,
  ): Promise<ChangedLocalDaysView> {
    return this.localDays.remove(account, code, date, key);
  }
}
