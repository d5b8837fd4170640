import { type Candidate, placesFree, type Wanted } from '@jingkang/shared/allocation/criteria';
import { type Suggestion, suggest } from '@jingkang/shared/allocation/suggest';
import type { SuggestionView } from '@jingkang/shared/api/places';
import { organizationKinds } from '@jingkang/shared/terms';
import { Injectable } from '@nestjs/common';
import { distanceKm } from './distance';
import { type CandidateRow, SuggestionsRepository } from './suggestions.repository';
import { ReadableRows } from '../common/readable-rows';
import { readJson } from '../database/columns';
import { isWords } from '../database/json-shapes';

interface Offered extends Candidate {
  readonly row: CandidateRow;
}

/** Which institutions of the county fit a person, with the reasons for and against each; a human decides. */
@Injectable()
export class Suggestions {
  constructor(
    private readonly repository: SuggestionsRepository,
    private readonly readable: ReadableRows,
  ) {}

  async suggestFor(wanted: Wanted): Promise<SuggestionView[]> {
    const rows = await this.repository.ofCountyOf(wanted.regionCode);
    return suggest(wanted, this.readable.only('organizations', rows, offered)).map(viewOf);
  }
}

function offered(row: CandidateRow): Offered {
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
    distanceKm: distanceOf(row),
  };
}

function distanceOf({ latitude, longitude, hereLatitude, hereLongitude }: CandidateRow): number | null {
  if (latitude === null || longitude === null || hereLatitude === null || hereLongitude === null) return null;
  return distanceKm({ latitude: hereLatitude, longitude: hereLongitude }, { latitude, longitude });
}

function viewOf({ candidate, choosable, whyNot, reasons }: Suggestion<Offered>): SuggestionView {
  const { row, distanceKm: far } = candidate;
  return {
    id: row.id,
    name: row.name,
    kindLabel: organizationKinds[row.kind],
    regionName: row.regionName ?? '',
    distanceKm: far,
    placesFree: placesFree(candidate),
    choosable,
    whyNot,
    reasons,
  };
}
