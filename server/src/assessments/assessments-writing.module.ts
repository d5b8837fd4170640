import { Module } from '@nestjs/common';
import { AssessmentKind } from './assessment-kind';
import { AssessmentSecrets } from './assessment-secrets';
import { AssessmentsReader } from './assessments-reader';
import { AssessmentsWriter } from './assessments-writer';
import { RehabOpinions } from './rehab-opinions.service';
import { Scales } from './scales.service';

const services = [
  AssessmentKind,
  AssessmentSecrets,
  AssessmentsReader,
  AssessmentsWriter,
  RehabOpinions,
  Scales,
];

/** What cases and agreements need of assessments. */
@Module({ providers: services, exports: services })
export class AssessmentsWritingModule {}
