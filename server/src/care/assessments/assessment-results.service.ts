import { ageNote, ageOn } from '@jingkang/shared/assessments/ages';
import {
  areCoreScalesComplete,
  isOpinionComplete,
  isParticipationRecorded,
} from '@jingkang/shared/assessments/contents';
import { riskScale } from '@jingkang/shared/assessments/built-in';
import type { ScaleDefinition } from '@jingkang/shared/assessments/definition';
import { type ScaleResult, scoreOf } from '@jingkang/shared/assessments/scoring';
import type { LocalDate } from '@jingkang/shared/calendar/local-date';
import type { AssessmentFacts } from '@jingkang/shared/lifecycles/assessment';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CasesReader } from '../cases/cases-reader';
import { Clock } from '../../foundation/clock/clock';
import { RegisteredPeople } from '../../intake/applications/registered-people.service';
import type { AnsweredScale, AssessmentContents } from './assessment-secrets';
import type { Assessment } from './assessment.entity';
import { Scales } from './scales/scales.service';

export interface Answered {
  readonly code: string;
  readonly definition: ScaleDefinition;
  readonly entry: AnsweredScale;
  readonly result: ScaleResult;
  readonly ageNote: string | null;
}

/** What the answers of an assessment come to. */
@Injectable()
export class AssessmentResults {
  constructor(
    private readonly scales: Scales,
    private readonly cases: CasesReader,
    private readonly registered: RegisteredPeople,
    private readonly clock: Clock,
  ) {}

  /** Signed results as they were signed, others as they are counted now. */
  async of(manager: EntityManager, row: Assessment, { answers }: AssessmentContents): Promise<Answered[]> {
    const age = await this.ageOf(manager, row);
    const each = await Promise.all(
      Object.entries(answers).map(async ([code, entry]): Promise<Answered[]> => {
        const definition = await this.scales.find(manager, code, entry.version);
        if (!definition) return [];
        const counted = () => ({ ...scoreOf(definition, entry.answers), ageNote: ageNote(definition, age) });
        const { ageNote: note, ...result } = entry.result ?? counted();
        return [{ code, definition, entry, result, ageNote: note }];
      }),
    );
    return each.flat();
  }

  async factsOf(
    manager: EntityManager,
    row: Assessment,
    contents: AssessmentContents,
  ): Promise<Pick<AssessmentFacts, 'participationRecorded' | 'coreScalesComplete' | 'opinionComplete'>> {
    const complete = (await this.of(manager, row, contents)).filter(({ result }) => result.complete);
    return {
      participationRecorded: isParticipationRecorded(contents.details),
      coreScalesComplete: areCoreScalesComplete(complete.map(({ code }) => code)),
      opinionComplete: isOpinionComplete(contents.opinion),
    };
  }

  /** Whole years on the day of the assessment; undefined where the date of birth is not known. */
  async ageOf(manager: EntityManager, { caseId, assessedOn }: Assessment): Promise<number | undefined> {
    const ofCase = await this.cases.find(caseId, manager);
    const person = ofCase && (await this.registered.person(ofCase.applicationId, manager));
    const on: LocalDate = assessedOn ?? this.clock.today();
    return person?.birthDate ? ageOn(person.birthDate, on) : undefined;
  }
}

/** The risk that was found; undefined until it is answered. */
export const riskOf = (answered: readonly Answered[]): number | undefined =>
  answered.find(({ code }) => code === riskScale)?.result.total ?? undefined;
