import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CasesWritingModule } from '../cases/cases-writing.module';
import { ConsentsWritingModule } from '../consents/consents-writing.module';
import { InstitutionsModule } from '../institutions/institutions.module';
import { MessagesModule } from '../messages/messages.module';
import { Allocation } from './allocation.entity';
import { AllocationKind } from './allocation-kind';
import { AllocationsReader } from './allocations-reader';
import { AllocationsWriter } from './allocations-writer';

/** What cases and consents need of allocations. */
@Module({
  imports: [
    TypeOrmModule.forFeature([Allocation]),
    CasesWritingModule,
    ConsentsWritingModule,
    InstitutionsModule,
    MessagesModule,
  ],
  providers: [AllocationKind, AllocationsReader, AllocationsWriter],
  exports: [TypeOrmModule, AllocationKind, AllocationsReader, AllocationsWriter],
})
export class AllocationsWritingModule {}
