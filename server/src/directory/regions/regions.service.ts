import type { RegionDetailView, RegionView } from '@jingkang/shared/api/places';
import { pathOf } from '@jingkang/shared/regions/codes';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../foundation/clock/clock';
import { notFound } from '../../foundation/refusals/refusal';
import { RegionSettings } from './region-settings.service';
import { RegionsRepository } from './regions.repository';

@Injectable()
export class Regions {
  constructor(
    private readonly repository: RegionsRepository,
    private readonly clock: Clock,
    private readonly settings: RegionSettings,
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
    const answers = await this.settings.rowOf('servicePhone', code, this.clock.today());
    return {
      code,
      name: region.name,
      level: region.level,
      path: path.map((step) => ({ code: step.code, name: step.name })),
      servicePhone: String(answers?.value?.servicePhone ?? '') || null,
      servicePhoneOf: answers?.regionCode ?? null,
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
}
