import type { InstitutionQuery } from '@jingkang/shared/forms/regions';
import { pathOf } from '@jingkang/shared/regions/codes';
import { Injectable } from '@nestjs/common';
import { ReadableRows } from '../../foundation/records/readable-rows';
import { Regions } from '../regions/regions.service';
import { distanceKm, type Point } from './distance';
import type { InstitutionView } from '@jingkang/shared/api/places';
import { institutionView } from './institution-view';
import type { Organization } from './organization.entity';
import { OrganizationsRepository } from './organizations.repository';
import { PlacesTaken } from './places-taken';

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
    private readonly places: PlacesTaken,
    private readonly readable: ReadableRows,
  ) {}

  async list({ region, latitude, longitude }: InstitutionQuery): Promise<{ items: InstitutionView[] }> {
    const found =
      latitude !== undefined && longitude !== undefined
        ? await this.nearest({ latitude, longitude })
        : await this.ofRegion(region);
    return { items: await this.views(found) };
  }

  /** One institution as the public sees it, whatever it serves now. */
  async one(id: string): Promise<InstitutionView | null> {
    const row = await this.repository.find(id);
    return row ? ((await this.views([{ row }]))[0] ?? null) : null;
  }

  private async views(found: readonly Found[]): Promise<InstitutionView[]> {
    const names = await this.regions.namesOf(found.map(({ row }) => row.regionCode));
    const taken = await this.places.of(found.map(({ row }) => row.id));
    const listed = found.map(({ row, ...far }) => ({ id: row.id, row, far }));
    // A family is not shown what cannot be read: it could do nothing with it.
    return this.readable.only('organizations', listed, ({ row, far }) =>
      institutionView(row, {
        regionName: names.get(row.regionCode) ?? '',
        taken: taken.get(row.id) ?? 0,
        ...far,
      }),
    );
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
