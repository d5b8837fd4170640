import type { Account } from '@jingkang/shared/access/scope';
import type { RegionPlaceForm, ServicePhoneForm } from '@jingkang/shared/forms/regions';
import { pathOf } from '@jingkang/shared/regions/codes';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { demand } from '../common/access';
import { editOver } from '../common/edits';
import { Evidence } from '../common/evidence';
import { lockBy } from '../common/lock';
import { invalid, notFound } from '../common/refusal';
import { UnitOfWork } from '../common/unit-of-work';
import { Region } from './region.entity';
import { RegionsRepository } from './regions.repository';
import type { RegionDetailView, RegionView } from '@jingkang/shared/api/places';

type Field = 'servicePhone' | 'latitude' | 'longitude';
type Values = Partial<Record<Field, unknown>>;

/** What a region says of itself in one form. */
interface Setting {
  readonly fields: readonly Field[];
  /** The name of the evidence row. */
  readonly action: string;
}

@Injectable()
export class Regions {
  constructor(
    private readonly repository: RegionsRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly evidence: Evidence,
  ) {}

  /** The regions below one, or the provinces. */
  async below(parent: string | undefined): Promise<{ items: RegionView[] }> {
    const rows = await (parent ? this.repository.childrenOf(parent) : this.repository.provinces());
    const items = rows.map(({ code, name, level, inScope, hasChildren }) => ({
      code,
      name,
      level,
      hasChildren: Boolean(Number(hasChildren)),
      inScope: Boolean(Number(inScope)),
    }));
    return { items };
  }

  async get(code: string): Promise<RegionDetailView> {
    const path = await this.repository.byCodes(pathOf(code));
    const region = path.at(-1);
    if (region?.code !== code) throw notFound();
    const answers = path.findLast(({ servicePhone }) => servicePhone);
    const known = path.findLast(({ latitude, longitude }) => latitude !== null && longitude !== null);
    return {
      code,
      name: region.name,
      level: region.level,
      path: path.map((step) => ({ code: step.code, name: step.name })),
      servicePhone: answers?.servicePhone ?? null,
      servicePhoneOf: answers?.code ?? null,
      place: known ? placeOf(known) : null,
    };
  }

  /** Names for a list, in one query. */
  async namesOf(codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.repository.byCodes([...new Set(codes)]);
    return new Map(rows.map(({ code, name }) => [code, name]));
  }

  /** Whether there is such a region. */
  has(code: string, manager?: EntityManager): Promise<boolean> {
    return this.repository.has(code, manager);
  }

  /** Shown to the public of the region and of all below that have none of their own. */
  setServicePhone(account: Account, code: string, form: ServicePhoneForm): Promise<RegionDetailView> {
    return this.change(account, code, form, { fields: ['servicePhone'], action: 'servicePhoneChanged' });
  }

  /** Where distances are measured from; without a point, the one of the region above serves. */
  setPlace(account: Account, code: string, form: RegionPlaceForm): Promise<RegionDetailView> {
    return this.change(account, code, form, { fields: ['latitude', 'longitude'], action: 'placeChanged' });
  }

  /** Puts a form over what stands there; where somebody else has changed the same it is refused with both values. */
  private async change(
    account: Account,
    code: string,
    form: ServicePhoneForm | RegionPlaceForm,
    { fields, action }: Setting,
  ): Promise<RegionDetailView> {
    demand(account, 'region.manage', { ownerIds: [], regionCode: code }, `regions:${code}`);
    await this.unitOfWork.run(async (manager) => {
      const row = await lockBy(manager, Region, { code });
      if (!row) throw notFound();
      const { base, seen, ...mine } = form;
      const theirs = Object.fromEntries(fields.map((field) => [field, row[field]]));
      // A region has no version: whoever does not say what the form began with sets what it says.
      const edit = { row: { id: code, version: 0 }, sent: { version: 0, base, seen }, theirs, mine };
      const merged: Values = await editOver(manager, { ...edit, of: form.constructor });
      const values = Object.fromEntries(fields.map((field) => [field, merged[field] ?? null]));
      if ((values.latitude === null) !== (values.longitude === null))
        throw invalid({ latitude: '纬度和经度要一起填，请补上另一个。' });
      await manager.update(Region, { code }, values);
      const entry = { recordType: 'regions', recordId: code, kind: 'changed', action } as const;
      await this.evidence.append(manager, { ...entry, account });
    });
    return this.get(code);
  }
}

const placeOf = ({ code, latitude, longitude }: Region) => ({
  code,
  latitude: latitude ?? 0,
  longitude: longitude ?? 0,
});
