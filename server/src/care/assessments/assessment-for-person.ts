import type { MyDocument, MyTask } from '@jingkang/shared/api/my-cases';
import {
  assessmentLifecycle,
  assessmentSigned,
  type AssessmentState,
} from '@jingkang/shared/lifecycles/assessment';
import { assessmentRecords } from '@jingkang/shared/records/assessments';
import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { byDateOf, type OwnPart, PartForPerson } from '../cases/part-for-person';
import type { Assessment } from './assessment.entity';
import { recordType } from './assessment.record';
import { AssessmentsReader } from './assessments-reader';

const signed: readonly AssessmentState[] = assessmentSigned;

/** Scales that the person is asked to fill in, and assessments that are signed. */
@Injectable()
export class AssessmentForPerson extends PartForPerson<Assessment> {
  readonly part = recordType;

  constructor(
    private readonly manager: EntityManager,
    private readonly reader: AssessmentsReader,
  ) {
    super();
  }

  override async tasksOf({ of }: OwnPart<Assessment>): Promise<MyTask[]> {
    const awaited = await this.reader.selfReportsAwaited(this.manager, of.id);
    return awaited.map(({ assessmentId, title }) => ({
      kind: 'selfReport',
      recordType,
      id: assessmentId,
      ...assessmentRecords.tasks.selfReport,
      about: title,
      byDate: byDateOf(of.dueAt),
    }));
  }

  override documentsOf({ rows }: OwnPart<Assessment>): MyDocument[] {
    return rows
      .filter(({ state }) => signed.includes(state))
      .map(({ id, state, signedAt, updatedAt }) => ({
        recordType,
        kind: 'assessment',
        id,
        title: assessmentRecords.documents.assessment,
        about: null,
        stateLabel: assessmentLifecycle.states[state].publicLabel,
        tone: assessmentLifecycle.states[state].tone,
        withdrawable: false,
        at: (signedAt ?? updatedAt).toISOString(),
      }));
  }
}
