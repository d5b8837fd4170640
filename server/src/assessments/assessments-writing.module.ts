import { Module } from '@nestjs/common';
import { AssessmentKind } from './assessment-kind';
import { AssessmentsReader } from './assessments-reader';
import { AssessmentsWriter } from './assessments-writer';

const services = [AssessmentKind, AssessmentsReader, AssessmentsWriter];

/** What cases and agreements need of assessments. */
@Module({ providers: services, exports: services })
export class AssessmentsWritingModule {}
