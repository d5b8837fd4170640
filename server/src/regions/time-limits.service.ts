import type { Account } from '@jingkang/shared/access/scope';
import type {
  TimeLimitSettingView,
  TimeLimitsView,
  TimeLimitView,
} from '@jingkang/shared/api/administration';
import { type LocalDate } from '@jingkang/shared/calendar/local-date';
import { settingInForce } from '@jingkang/shared/calendar/time-limit-settings';
import { type ClockName, limitOf, settableClocks } from '@jingkang/shared/calendar/time-limits';
import {
  type SetTimeLimitForm,
  type TimeLimitQuery,
  timeLimitUnits,
} from '@jingkang/shared/forms/time-limits';
import { contains } from '@jingkang/shared/regions/codes';
import { Injectable } from '@nestjs/common';
import { People } from '../accounts/people.service';
import { demand } from '../common/access';
import { Clock } from '../common/clock';
import { Evidence } from '../common/evidence';
import { newId } from '../common/ids';
import { invalid, notFound } from '../common/refusal';
import { UnitOfWork } from '../common/unit-of-work';
import { Regions } from './regions.service';
import { TimeLimitSetting } from './time-limit-setting.entity';
import { TimeLimitSettings } from './time-limit-settings.service';

/** The lengths of the clocks of a region: read with where they come from, and set from a day on (§2.3). */
@Injectable()
export class TimeLimits {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly evidence: Evidence,
    private readonly regions: Regions,
    private readonly people: People,
    private readonly settings: TimeLimitSettings,
  ) {}

  async of(account: Account, { region }: TimeLimitQuery): Promise<TimeLimitsView> {
    const code = region ?? account.regionCode;
    if (!code) throw invalid({ region: '请选择地区。' });
    demand(account, 'timeLimit.manage', { ownerIds: [], regionCode: code }, `regions:${code}`);
    const rows = (await this.settings.all()).filter((row) => contains(row.regionCode, code));
    const names = await this.regions.namesOf([code, ...rows.map(({ regionCode }) => regionCode)]);
    const name = names.get(code);
    if (!name) throw notFound();
    const views = await this.viewsOf(rows, names);
    const today = this.clock.today();
    return {
      region: { code, name },
      items: settableClocks.map((clock) => itemOf(clock, code, today, rows, views)),
    };
  }

  async set(account: Account, form: SetTimeLimitForm): Promise<TimeLimitsView> {
    const { region, clock, length, effectiveFrom } = form;
    demand(account, 'timeLimit.manage', { ownerIds: [], regionCode: region }, `regions:${region}`);
    await this.unitOfWork.run(async (manager) => {
      if (!(await this.regions.has(region, manager)))
        throw invalid({ region: '没有这个地区，请从列表里选择。' });
      const row = { id: newId(), regionCode: region, clock, length, effectiveFrom };
      await manager.insert(TimeLimitSetting, { ...row, setById: account.id, createdAt: this.clock.now() });
      const entry = {
        recordType: 'regions',
        recordId: region,
        kind: 'changed',
        action: 'timeLimitSet',
      } as const;
      await this.evidence.append(manager, { ...entry, account, codes: { clock, length, effectiveFrom } });
    });
    this.settings.forget();
    return this.of(account, { region });
  }

  private async viewsOf(
    rows: readonly TimeLimitSetting[],
    names: ReadonlyMap<string, string>,
  ): Promise<ReadonlyMap<string, TimeLimitSettingView>> {
    const people = await this.people.byIds(rows.map(({ setById }) => setById));
    return new Map(
      rows.map(({ id, regionCode, length, effectiveFrom, setById, createdAt }) => {
        const regionName = names.get(regionCode) ?? '';
        const setBy = people.get(setById)?.displayName ?? null;
        const setAt = createdAt.toISOString();
        return [id, { id, regionCode, regionName, length, effectiveFrom, setBy, setAt }];
      }),
    );
  }
}

/** `rows` come newest first. */
function itemOf(
  clock: ClockName,
  code: string,
  today: LocalDate,
  rows: readonly TimeLimitSetting[],
  views: ReadonlyMap<string, TimeLimitSettingView>,
): TimeLimitView {
  const { label, basis, unit, length: standard, settable } = limitOf(clock);
  const own = rows.filter((row) => row.clock === clock);
  const inForce = settingInForce(own, code, today);
  return {
    clock,
    label,
    basis,
    unitLabel: timeLimitUnits[unit],
    min: settable?.min ?? standard,
    max: settable?.max ?? standard,
    standard,
    length: inForce?.length ?? standard,
    from: (inForce && views.get(inForce.id)) ?? null,
    history: own.flatMap(({ id }) => views.get(id) ?? []),
  };
}
