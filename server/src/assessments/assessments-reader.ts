import { assessmentOpen, assessmentSigned } from '@jingkang/shared/lifecycles/assessment';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Assessment } from './assessment.entity';

/** What other modules may ask about the assessments of a case. */
@Injectable()
export class AssessmentsReader {
  /** Whether a rehab opinion is signed and no newer assessment is under way. */
  async hasOpinion(manager: EntityManager, caseId: string): Promise<boolean> {
    const under = await manager.existsBy(Assessment, { caseId, state: In([...assessmentOpen]) });
    return !under && (await manager.existsBy(Assessment, { caseId, state: In([...assessmentSigned]) }));
  }

  of(manager: EntityManager, caseId: string): Promise<Assessment[]> {
    return manager.find(Assessment, { where: { caseId }, order: { createdAt: 'ASC', id: 'ASC' } });
  }
}
