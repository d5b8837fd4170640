import { sightOf, type Viewer } from '@jingkang/shared/access/privacy';
import type { RehabOpinionView } from '@jingkang/shared/api/assessments';
import type { RehabOpinion } from '@jingkang/shared/assessments/contents';
import { toLocalDate } from '@jingkang/shared/calendar/local-date';
import { assessmentSigned } from '@jingkang/shared/lifecycles/assessment';
import { type Labels, serviceContents, serviceForms, suitability } from '@jingkang/shared/terms';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, In, Repository } from 'typeorm';
import { AssessmentSecrets } from './assessment-secrets';
import { Assessment } from './assessment.entity';

/** The rehab opinion of a case, for whoever may read it without the assessment: the manager and the person. */
@Injectable()
export class RehabOpinions {
  constructor(
    @InjectRepository(Assessment) private readonly stored: Repository<Assessment>,
    private readonly secrets: AssessmentSecrets,
  ) {}

  /** The newest signed one; null where there is none or the viewer may not see it. */
  async newestOf(caseId: string, viewer: Viewer): Promise<RehabOpinionView | null> {
    const row = await this.newest(caseId);
    return row ? this.viewOf(row, viewer) : null;
  }

  /** As codes, for the agreement that carries it out; empty where there is none. */
  async signedOf(manager: EntityManager, caseId: string): Promise<RehabOpinion> {
    const row = await this.newest(caseId, manager);
    return row ? this.secrets.contents(row).opinion : {};
  }

  /** Of one assessment; null until it is signed. */
  viewOf(row: Assessment, viewer: Viewer): RehabOpinionView | null {
    if (!row.signedAt || sightOf(viewer, 'rehabOpinion') !== 'plain') return null;
    const { opinion } = this.secrets.contents(row);
    return {
      assessmentId: row.id,
      signedOn: toLocalDate(row.signedAt),
      suitabilityLabel: opinion.suitability ? suitability[opinion.suitability] : '',
      services: labelled(serviceContents, opinion.services),
      forms: labelled(serviceForms, opinion.forms),
      frequency: opinion.frequency ?? null,
      cautions: opinion.cautions ?? '',
      nextReviewOn: opinion.nextReviewOn ?? null,
    };
  }

  private async newest(caseId: string, manager = this.stored.manager): Promise<Assessment | undefined> {
    const [row] = await manager.find(Assessment, {
      where: { caseId, state: In([...assessmentSigned]) },
      order: { signedAt: 'DESC', id: 'DESC' },
      take: 1,
    });
    return row;
  }
}

const labelled = (labels: Labels, codes: readonly string[] = []): string[] =>
  codes.map((code) => labels[code] ?? code);
