import type { Account } from '@jingkang/shared/access/scope';
import { pathOf } from '@jingkang/shared/regions/codes';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { demand } from '../common/access';
import { Evidence } from '../common/evidence';
import { lockBy } from '../common/lock';
import { notFound } from '../common/refusal';
import { UnitOfWork } from '../common/unit-of-work';
import { Region } from './region.entity';
import { RegionsRepository } from './regions.repository';
import type { RegionDetailView, RegionView } from '@jingkang/shared/api/places';

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
    const phone = path.findLast(({ servicePhone }) => servicePhone)?.servicePhone ?? null;
    const known = path.findLast(({ latitude, longitude }) => latitude !== null && longitude !== null);
    return {
      code,
      name: region.name,
      level: region.level,
      path: path.map((step) => ({ code: step.code, name: step.name })),
      servicePhone: phone,
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

  async setServicePhone(
    account: Account,
    code: string,
    servicePhone: string | undefined,
  ): Promise<RegionDetailView> {
    return this.change(account, code, { servicePhone: servicePhone ?? null }, 'servicePhoneChanged');
  }

  /** Where distances are measured from; without a point, the one of the region above serves. */
  async setPlace(
    account: Account,
    code: string,
    { latitude = null, longitude = null }: Partial<Pick<Region, 'latitude' | 'longitude'>>,
  ): Promise<RegionDetailView> {
    demand(account, 'region.place', { ownerIds: [], regionCode: code }, `regions:${code}`);
    return this.change(account, code, { latitude, longitude }, 'placeChanged');
  }

  private async change(
    account: Account,
    code: string,
    values: Partial<Region>,
    action: string,
  ): Promise<RegionDetailView> {
    await this.unitOfWork.run(async (manager) => {
      if (!(await lockBy(manager, Region, { code }))) throw notFound();
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
