import { type Candidate, placesFree, type Wanted } from '@jingkang/shared/allocation/criteria';
import { type Suggestion, suggest } from '@jingkang/shared/allocation/suggest';
import type { SuggestionView } from '@jingkang/shared/api/places';
import { organizationKinds } from '@jingkang/shared/terms';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock';
import { RegionSettings } from '../regions/region-settings.service';
import { distanceKm, type Point } from './distance';
import { type CandidateRow, SuggestionsRepository } from './suggestions.repository';
import { ReadableRows } from '../../foundation/records/readable-rows';
import { readJson } from '../../foundation/database/rows/columns';
import { named } from '../../foundation/database/rows/damaged';
import { isWords } from '../../foundation/database/rows/json-shapes';

interface Offered extends Candidate {
  readonly row: CandidateRow;
}

/** Which institutions of the county fit a person, with the reasons for and against each; a human decides. */
@Injectable()
export class Suggestions {
  constructor(
    private readonly repository: SuggestionsRepository,
    private readonly readable: ReadableRows,
    private readonly clock: Clock,
    private readonly settings: RegionSettings,
  ) {}

  async suggestFor(wanted: Wanted): Promise<SuggestionView[]> {
    const rows = await this.repository.ofCountyOf(wanted.regionCode);
    const here = await this.settings.valueOf('place', wanted.regionCode, this.clock.today());
    const offers = this.readable.only('organizations', rows, (row) => offered(row, here));
    return suggest(wanted, offers).map(viewOf);
  }
}

function offered(row: CandidateRow, here: Point | undefined): Offered {
  return {
    row,
    id: row.id,
    regionCode: row.regionCode,
    services: readJson(isWords, row.services, { place: 'organizations.services', id: row.id }) as string[],
    ageGroups: readJson(isWords, row.ageGroups, {
      place: 'organizations.age_groups',
      id: row.id,
    }) as string[],
    capacity: row.capacity,
    taken: Number(row.taken),
    acceptsNew: Boolean(row.acceptsNew),
    visitsHomes: Boolean(row.visitsHomes),
    active: row.status === 'active',
    distanceKm: distanceOf(row, here),
  };
}

function distanceOf({ latitude, longitude }: CandidateRow, here: Point | undefined): number | null {
  return here && latitude !== null && longitude !== null ? distanceKm(here, { latitude, longitude }) : null;
}

function viewOf({ candidate, choosable, whyNot, reasons }: Suggestion<Offered>): SuggestionView {
  const { row, distanceKm: far } = candidate;
  return {
    id: row.id,
    name: row.name,
    kindLabel: named(organizationKinds, row.kind),
    regionName: row.regionName ?? '',
    distanceKm: far,
    placesFree: placesFree(candidate),
    choosable,
    whyNot,
    reasons,
  };
}
