import { Module } from '@nestjs/common';
import { CasesWritingModule } from '../cases/cases-writing.module';
import { ConsentsWritingModule } from '../consents/consents-writing.module';
import { InstitutionsModule } from '../institutions/institutions.module';
import { MessagesModule } from '../messages/messages.module';
import { NoticesModule } from '../notices/notices.module';
import { AllocationAnswers } from './allocation-answers.service';
import { AllocationsController } from './allocations.controller';
import { AllocationsRepository } from './allocations.repository';
import { Allocations } from './allocations.service';
import { AllocationsWritingModule } from './allocations-writing.module';
import { AllocationForPerson } from './allocation-for-person';

@Module({
  imports: [
    AllocationsWritingModule,
    CasesWritingModule,
    ConsentsWritingModule,
    InstitutionsModule,
    MessagesModule,
    NoticesModule,
  ],
  controllers: [AllocationsController],
  providers: [AllocationAnswers, AllocationForPerson, Allocations, AllocationsRepository],
})
export class AllocationsModule {}
