import type { Account } from '@jingkang/shared/access/scope';
import { pathOf } from '@jingkang/shared/regions/codes';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
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
    return {
      code,
      name: region.name,
      level: region.level,
      path: path.map((step) => ({ code: step.code, name: step.name })),
      servicePhone: phone,
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
    await this.unitOfWork.run(async (manager) => {
      if (!(await lockBy(manager, Region, { code }))) throw notFound();
      await manager.update(Region, { code }, { servicePhone: servicePhone ?? null });
      const entry = {
        recordType: 'regions',
        recordId: code,
        kind: 'changed',
        action: 'servicePhoneChanged',
      } as const;
      await this.evidence.append(manager, { ...entry, account });
    });
    return this.get(code);
  }
}
