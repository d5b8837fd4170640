import { countyOf } from '@jingkang/shared/regions/codes';
import { servingKinds } from '@jingkang/shared/terms';
import { Injectable } from '@nestjs/common';
import { Sql } from '../../foundation/database/work/sql';
import type { Organization } from './organization.entity';

export interface CandidateRow {
  readonly id: string;
  readonly kind: Organization['kind'];
  readonly name: string;
  readonly regionCode: string;
  readonly regionName: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly services: string;
  readonly ageGroups: string;
  readonly capacity: number | null;
  readonly acceptsNew: number;
  readonly visitsHomes: number;
  readonly status: Organization['status'];
  readonly taken: number | string;
}

const marks = (count: number) => Array(count).fill('?').join(', ');

/** Everything a suggestion is made from, in one statement: the places are counted along an index. */
export const candidatesSql = `
  SELECT o.id, o.kind, o.name, o.region_code AS regionCode, r.name AS regionName, o.latitude, o.longitude,
         o.services, o.age_groups AS ageGroups, o.capacity, o.accepts_new AS acceptsNew,
         o.visits_homes AS visitsHomes, o.status, COALESCE(t.taken, 0) AS taken
    FROM organizations o
    LEFT JOIN regions r ON r.code = o.region_code
    LEFT JOIN (SELECT c.institution_id, COUNT(*) AS taken
                 FROM organizations s
                 JOIN cases c ON c.institution_id = s.id AND c.open = 1
                WHERE s.region_code >= ? AND s.region_code < ? AND s.kind IN (${marks(servingKinds.length)})
                GROUP BY c.institution_id) t ON t.institution_id = o.id
   WHERE o.region_code >= ? AND o.region_code < ? AND o.kind IN (${marks(servingKinds.length)})`;

export function candidatesParams(regionCode: string): string[] {
  const county = countyOf(regionCode) ?? regionCode;
  const within = [county, String(Number(county) + 1), ...servingKinds];
  return [...within, ...within];
}

@Injectable()
export class SuggestionsRepository {
  constructor(private readonly sql: Sql) {}

  /** The institutions that serve in the county of a region, those that have stopped among them. */
  ofCountyOf(regionCode: string): Promise<CandidateRow[]> {
    return this.sql.query<CandidateRow>(candidatesSql, candidatesParams(regionCode));
  }
}
