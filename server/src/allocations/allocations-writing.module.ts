import { Module } from '@nestjs/common';
import { CasesWritingModule } from '../cases/cases-writing.module';
import { ConsentsWritingModule } from '../consents/consents-writing.module';
import { InstitutionsModule } from '../institutions/institutions.module';
import { AllocationKind } from './allocation-kind';
import { AllocationsWriter } from './allocations-writer';

/** What cases and consents need of allocations. */
@Module({
  imports: [CasesWritingModule, ConsentsWritingModule, InstitutionsModule],
  providers: [AllocationKind, AllocationsWriter],
  exports: [AllocationKind, AllocationsWriter],
})
export class AllocationsWritingModule {}
