import { Module } from '@nestjs/common';
import { AgreementsWritingModule } from '../agreements/agreements-writing.module';
import { AllocationsWritingModule } from '../allocations/allocations-writing.module';
import { AssessmentsWritingModule } from '../assessments/assessments-writing.module';
import { ConsentsWritingModule } from '../consents/consents-writing.module';
import { CaseEnding } from './case-ending.service';
import { CasesWritingModule } from './cases-writing.module';

/** What ends a case needs all that may be under way in it. */
@Module({
  imports: [
    AgreementsWritingModule,
    AllocationsWritingModule,
    AssessmentsWritingModule,
    CasesWritingModule,
    ConsentsWritingModule,
  ],
  providers: [CaseEnding],
  exports: [CaseEnding],
})
export class CasesEndingModule {}
