import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CasesModule } from '../cases/cases.module';
import { ConsentsWritingModule } from '../consents/consents-writing.module';
import { InstitutionsModule } from '../../directory/institutions/institutions.module';
import { NotesModule } from '../../messages/notes/notes.module';
import { Allocation } from './allocation.entity';
import { AllocationKind } from './allocation-kind';
import { AllocationsReader } from './allocations-reader';
import { AllocationsWriter } from './allocations-writer';

/** What cases and consents need of allocations. */
@Module({
  imports: [
    TypeOrmModule.forFeature([Allocation]),
    CasesModule,
    ConsentsWritingModule,
    InstitutionsModule,
    NotesModule,
  ],
  providers: [AllocationKind, AllocationsReader, AllocationsWriter],
  exports: [TypeOrmModule, AllocationKind, AllocationsReader, AllocationsWriter],
})
export class AllocationsWritingModule {}
