import { type Account, can } from '@jingkang/shared/access/scope';
import type { RegionSettingsView, RegionSettingView, SettingRowView } from '@jingkang/shared/api/places';
import { shownAtMost } from '@jingkang/shared/api/shown-at-most';
import { startOfDay } from '@jingkang/shared/calendar/local-date';
import { allClocks, limitOf } from '@jingkang/shared/calendar/time-limits';
import { same } from '@jingkang/shared/editing/merged-edit';
import { SetRegionSettingForm } from '@jingkang/shared/forms/region-settings';
import { validateForm } from '@jingkang/shared/forms/validate';
import { definitionOf, type SettingKey, settingKeys, valueIn } from '@jingkang/shared/regions/settings/all';
import type { SettingValue } from '@jingkang/shared/regions/settings/definition';
import { inForce, lastSet, shortened } from '@jingkang/shared/regions/settings/in-force';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { demand } from '../../foundation/records/access';
import { Clock } from '../../foundation/clock/clock';
import { editOver } from '../../foundation/records/edits';
import { Evidence } from '../../foundation/evidence/evidence';
import { newId } from '../../foundation/clock/ids';
import { lockBy } from '../../foundation/database/work/lock';
import { PeopleNames } from '../../foundation/records/people-names';
import { ReadableRows } from '../../foundation/records/readable-rows';
import { invalid, notFound } from '../../foundation/refusals/refusal';
import { UnitOfWork } from '../../foundation/database/work/unit-of-work';
import { whole } from '../../foundation/database/rows/damaged';
import { ClockRecounts } from './clock-recounts.service';
import { Region } from './region.entity';
import { RegionSettingRow } from './region-setting.entity';
import { readable, RegionSettings } from './region-settings.service';
import { Regions } from './regions.service';

/** The clocks that are counted by the office hours of their region. */
const byOfficeHours = allClocks.filter((clock) => limitOf(clock).unit === 'workingHours');

interface NewValue {
  readonly value: SettingValue | null;
  readonly from: string;
}

/** The settings of a region: read with where each comes from, and set from a day on (§2.3). */
@Injectable()
export class SettingChanges {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly evidence: Evidence,
    private readonly regions: Regions,
    private readonly people: PeopleNames,
    private readonly readableRows: ReadableRows,
    private readonly settings: RegionSettings,
    private readonly recounts: ClockRecounts,
  ) {}

  async of(account: Account, code: string): Promise<RegionSettingsView> {
    mayRead(account, code);
    const rows = await this.settings.along(code);
    const names = await this.regions.namesOf([code, ...rows.map(({ regionCode }) => regionCode)]);
    const name = names.get(code);
    if (!name) throw notFound();
    const people = await this.people.byIds(rows.map(({ setById }) => setById));
    const view = ({
      id,
      key,
      regionCode,
      value,
      from,
      setById,
      setAt,
    }: RegionSettingRow): SettingRowView => ({
      id,
      regionCode,
      regionName: names.get(regionCode) ?? '',
      value: whole(value),
      from,
      // Who it was is for those who could ask them: whoever sets it for that region too.
      setBy: maySet(account, key, regionCode) ? (people.get(setById ?? '')?.displayName ?? null) : null,
      setAt: setAt.toISOString(),
    });
    const itemOf = (key: SettingKey): RegionSettingView => {
      const own = rows.filter((row) => row.key === key);
      const row = inForce(readable(own), code, this.clock.today(), definitionOf(key).holds);
      return {
        key,
        value: row?.value ?? definitionOf(key).standard ?? null,
        rowId: row?.id ?? null,
        own: lastSet(readable(own), code)?.value ?? null,
        history: this.readableRows.of('region_settings', this.shown(own), view),
      };
    };
    return { region: { code, name }, items: settingKeys.map(itemOf) };
  }

  /** One that cannot be read says of no day that it holds, and is shown as such among the newest. */
  private shown(rows: readonly RegionSettingRow[]): RegionSettingRow[] {
    const most = shownAtMost.settingHistory;
    const told = new Set(shortened(readable(rows), most, this.clock.today()).map(({ id }) => id));
    return rows.filter(({ id }, index) => told.has(id) || index < most);
  }

  /** Sent twice it is one row: what is entered already is not entered again. */
  async set(account: Account, code: string, form: SetRegionSettingForm): Promise<RegionSettingsView> {
    const { key } = form;
    demand(account, definitionOf(key).setBy, { ownerIds: [], regionCode: code }, `regions:${code}`);
    await this.unitOfWork.run(async (manager) => {
      if (!(await lockBy(manager, Region, { code }))) throw notFound();
      const rows = await manager.findBy(RegionSettingRow, { key, regionCode: code });
      const last = lastSet(readable(rows), code);
      const set = await this.merged(manager, code, form, last?.value ?? null);
      const begun = last ?? { value: null, from: set.from };
      if (same(begun.value, set.value) && begun.from === set.from) return;
      await this.append(manager, account, { code, key, ...set });
    });
    if (key === 'officeHours') await this.recounts.run(code);
    return this.of(account, code);
  }

  /** Puts a form over what stands there; where somebody else has changed the same it is refused with both values. */
  private async merged(
    manager: EntityManager,
    code: string,
    { key, from = this.clock.today(), base, seen, ...form }: SetRegionSettingForm,
    stands: SettingValue | null,
  ): Promise<NewValue> {
    // A region has no version: whoever does not say what the form began with sets what it says.
    const edit = { row: { id: code, version: 0 }, sent: { version: 0, base, seen } };
    const mine = valueIn(key, form) ?? {};
    const fields = await editOver(manager, { ...edit, theirs: stands ?? {}, mine, of: SetRegionSettingForm });
    const value = valueIn(key, fields);
    // Half of one person's and half of another's may be no value.
    const checked = validateForm(
      SetRegionSettingForm,
      { key, from, ...value },
      { today: this.clock.today() },
    );
    if ('fields' in checked) throw invalid(checked.fields);
    return { value, from };
  }

  private async append(
    manager: EntityManager,
    account: Account,
    { code, key, value, from }: NewValue & { readonly code: string; readonly key: SettingKey },
  ): Promise<void> {
    const row = { id: newId(), regionCode: code, key, value, from };
    await manager.insert(RegionSettingRow, { ...row, setById: account.id, setAt: this.clock.now() });
    if (key === 'officeHours') await this.recounts.doubt(manager, startOfDay(from), code, byOfficeHours);
    const told = definitionOf(key).evident.filter((name) => value?.[name] !== undefined);
    const codes = Object.fromEntries(told.map((name) => [name, value?.[name] ?? null]));
    const entry = { recordType: 'regions', recordId: code, kind: 'changed', action: 'settingSet' } as const;
    await this.evidence.append(manager, {
      ...entry,
      account,
      codes: { setting: key, from, row: row.id, ...codes, ...(value ? {} : { takenBack: true }) },
    });
  }
}

const maySet = (account: Account, key: SettingKey, regionCode: string): boolean =>
  can(account, definitionOf(key).setBy, { ownerIds: [], regionCode });

function mayRead(account: Account, regionCode: string): void {
  demand(account, 'region.manage', { ownerIds: [], regionCode }, `regions:${regionCode}`);
}
