import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Assessment } from './assessment.entity';
import { Scale } from './scales/scale.entity';
import { AssessmentKind } from './assessment-kind';
import { AssessmentSecrets } from './assessment-secrets';
import { AssessmentsReader } from './assessments-reader';
import { RehabOpinions } from './rehab-opinions.service';
import { Scales } from './scales/scales.service';

const services = [AssessmentKind, AssessmentSecrets, AssessmentsReader, RehabOpinions, Scales];

/** What cases and agreements need of assessments. */
@Module({
  imports: [TypeOrmModule.forFeature([Assessment, Scale])],
  providers: services,
  exports: [TypeOrmModule, ...services],
})
export class AssessmentsWritingModule {}
