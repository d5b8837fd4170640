import { assessmentOpen } from '@jingkang/shared/lifecycles/assessment';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import { Performer } from '../common/perform';
import { AssessmentKind } from './assessment-kind';
import { Assessment } from './assessment.entity';

/** Ends assessments because a case has ended, in its transaction. */
@Injectable()
export class AssessmentsWriter {
  constructor(
    private readonly performer: Performer,
    private readonly kind: AssessmentKind,
  ) {}

  async abandonOf(manager: EntityManager, caseId: string): Promise<void> {
    for (const { id } of await manager.findBy(Assessment, { caseId, state: In([...assessmentOpen]) }))
      await this.performer.perform(this.kind, { action: 'abandon', id, account: undefined }, manager);
  }

  /** The family of these cases follows them now. */
  async adopt(manager: EntityManager, caseIds: readonly string[], ownerId: string): Promise<void> {
    await manager.update(Assessment, { caseId: In([...caseIds]), ownerId: IsNull() }, { ownerId });
  }
}
