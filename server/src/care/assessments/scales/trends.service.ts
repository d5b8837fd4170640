import { sightOf } from '@jingkang/shared/access/privacy';
import type { Account } from '@jingkang/shared/access/scope';
import type { TrendPoint, TrendSeries, TrendsView } from '@jingkang/shared/api/assessments';
import { fieldOfScale } from '@jingkang/shared/assessments/built-in';
import type { ScaleDefinition } from '@jingkang/shared/assessments/definition';
import { rangeOf } from '@jingkang/shared/assessments/scoring';
import { toLocalDate } from '@jingkang/shared/calendar/local-date';
import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { Openings } from '../../../foundation/records/opening';
import { ReadableRows } from '../../../foundation/records/readable-rows';
import { AssessmentAccess } from '../assessment-access.service';
import { type Answered, AssessmentResults } from '../assessment-results.service';
import { AssessmentSecrets } from '../assessment-secrets';
import type { Assessment } from '../assessment.entity';
import { AssessmentsReader } from '../assessments-reader';

/** How the scores of someone have changed over the signed assessments. */
@Injectable()
export class Trends {
  constructor(
    private readonly manager: EntityManager,
    private readonly desk: AssessmentAccess,
    private readonly reader: AssessmentsReader,
    private readonly secrets: AssessmentSecrets,
    private readonly results: AssessmentResults,
    private readonly openings: Openings,
    private readonly readable: ReadableRows,
  ) {}

  async of(account: Account, caseId: string): Promise<TrendsView> {
    await this.desk.caseOf(account, caseId, 'assessment.read');
    await this.openings.opened(account, 'cases', caseId);
    const { manager } = this;
    const found = new Map<string, { readonly definition: ScaleDefinition; readonly points: TrendPoint[] }>();
    for (const row of await this.reader.of(manager, caseId)) {
      if (!row.signedAt) continue;
      for (const one of await this.answeredIn(manager, row)) {
        const { code, definition, result, ageNote } = one;
        if (result.total === null || sightOf(account.role, fieldOfScale(code)) !== 'plain') continue;
        const key = `${code} ${definition.version}`;
        const series = found.get(key) ?? { definition, points: [] };
        series.points.push({
          assessmentId: row.id,
          on: row.assessedOn ?? toLocalDate(row.signedAt),
          total: result.total,
          band: result.band,
          notApplicable: result.notApplicable,
          ageNote,
        });
        found.set(key, series);
      }
    }
    return { series: [...found.values()].map(seriesView) };
  }

  /** Nothing of one that cannot be read: the curve goes on without it. */
  private async answeredIn(manager: EntityManager, row: Assessment): Promise<Answered[]> {
    try {
      return await this.results.of(manager, row, this.secrets.contents(row));
    } catch (error) {
      this.readable.tell('assessments', row.id, error);
      return [];
    }
  }
}

function seriesView({
  definition,
  points,
}: {
  definition: ScaleDefinition;
  points: TrendPoint[];
}): TrendSeries {
  const { name: code, version, title, scoring } = definition;
  const { method, better, bands } = scoring;
  return { code, version, title, method, better, ...rangeOf(definition), bands, points };
}
