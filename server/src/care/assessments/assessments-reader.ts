import { missingItems } from '@jingkang/shared/assessments/scoring';
import { assessmentOpen, assessmentSigned } from '@jingkang/shared/lifecycles/assessment';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { AssessmentSecrets } from './assessment-secrets';
import { Assessment } from './assessment.entity';
import { Scales } from './scales/scales.service';

export interface AwaitedSelfReport {
  readonly assessmentId: string;
  readonly title: string;
}

/** What other modules may ask about the assessments of a case. */
@Injectable()
export class AssessmentsReader {
  constructor(
    private readonly secrets: AssessmentSecrets,
    private readonly scales: Scales,
  ) {}

  /** Whether a rehab opinion is signed and no newer assessment is under way. */
  async hasOpinion(manager: EntityManager, caseId: string): Promise<boolean> {
    const under = await manager.existsBy(Assessment, { caseId, state: In([...assessmentOpen]) });
    return !under && (await manager.existsBy(Assessment, { caseId, state: In([...assessmentSigned]) }));
  }

  of(manager: EntityManager, caseId: string): Promise<Assessment[]> {
    return manager.find(Assessment, { where: { caseId }, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  /** Scales that the person or guardian has been asked to fill in and has not. */
  async selfReportsAwaited(manager: EntityManager, caseId: string): Promise<AwaitedSelfReport[]> {
    const rows = await manager.findBy(Assessment, { caseId, state: In([...assessmentOpen]) });
    const each = await Promise.all(
      rows.map(async (row) => {
        const { details, answers } = this.secrets.contents(row);
        const asked = details.selfReport;
        const definition = asked && (await this.scales.find(manager, asked.code, asked.version));
        if (!asked || !definition) return [];
        const missing = missingItems(definition, answers[asked.code]?.answers ?? {});
        return missing.length ? [{ assessmentId: row.id, title: definition.title }] : [];
      }),
    );
    return each.flat();
  }
}
