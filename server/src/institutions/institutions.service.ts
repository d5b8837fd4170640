import type { InstitutionQuery } from '@jingkang/shared/forms/regions';
import { pathOf } from '@jingkang/shared/regions/codes';
import { Injectable } from '@nestjs/common';
import { Regions } from '../regions/regions.service';
import { distanceKm, type Point } from './distance';
import type { InstitutionView } from '@jingkang/shared/api/places';
import { institutionView } from './institution-view';
import type { Organization } from './organization.entity';
import { OrganizationsRepository } from './organizations.repository';

const SHOWN = 20;
/** Degrees to look around: about 50 km, then 500 km. */
const CIRCLES = [0.5, 5] as const;

interface Found {
  readonly row: Organization;
  readonly distanceKm?: number;
}

/** What the public sees of institutions: the nearest first, else those of the region or of the one above it. */
@Injectable()
export class Institutions {
  constructor(
    private readonly repository: OrganizationsRepository,
    private readonly regions: Regions,
  ) {}

  async list({ region, latitude, longitude }: InstitutionQuery): Promise<{ items: InstitutionView[] }> {
    const found =
      latitude !== undefined && longitude !== undefined
        ? await this.nearest({ latitude, longitude })
        : await this.ofRegion(region);
    const names = await this.regions.namesOf(found.map(({ row }) => row.regionCode));
    return {
      items: found.map(({ row, ...far }) => institutionView(row, names.get(row.regionCode) ?? '', far)),
    };
  }

  private async nearest(here: Point): Promise<Found[]> {
    for (const degrees of CIRCLES) {
      const rows = await this.repository.openAround(here, degrees);
      if (rows.length) return byDistance(rows, here).slice(0, SHOWN);
    }
    return [];
  }

  private async ofRegion(region: string | undefined): Promise<Found[]> {
    for (const code of pathOf(region ?? '').reverse()) {
      const rows = await this.repository.openIn(code);
      if (rows.length) return rows.map((row) => ({ row }));
    }
    return [];
  }
}

function byDistance(rows: readonly Organization[], here: Point): Found[] {
  return rows
    .map((row) => ({
      row,
      distanceKm: distanceKm(here, { latitude: row.latitude ?? 0, longitude: row.longitude ?? 0 }),
    }))
    .sort((a, b) => a.distanceKm - b.distanceKm);
}
