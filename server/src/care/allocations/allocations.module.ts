import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module';
import { ConsentsWritingModule } from '../consents/consents-writing.module';
import { InstitutionsModule } from '../../directory/institutions/institutions.module';
import { NotesModule } from '../../messages/notes/notes.module';
import { NoticesModule } from '../../messages/notices/notices.module';
import { AllocationAnswers } from './allocation-answers.service';
import { AllocationsController } from './allocations.controller';
import { AllocationsRepository } from './allocations.repository';
import { Allocations } from './allocations.service';
import { AllocationsWritingModule } from './allocations-writing.module';
import { AllocationForPerson } from './allocation-for-person';

@Module({
  imports: [
    AllocationsWritingModule,
    CasesModule,
    ConsentsWritingModule,
    InstitutionsModule,
    NotesModule,
    NoticesModule,
  ],
  controllers: [AllocationsController],
  providers: [AllocationAnswers, AllocationForPerson, Allocations, AllocationsRepository],
})
export class AllocationsModule {}
