import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AssessmentsWritingModule } from '../assessments/assessments-writing.module';
import { CasesWritingModule } from '../cases/cases-writing.module';
import { ConsentsWritingModule } from '../consents/consents-writing.module';
import { InstitutionsModule } from '../institutions/institutions.module';
import { Agreement } from './agreement.entity';
import { AgreementKind } from './agreement-kind';
import { AgreementsReader } from './agreements-reader';
import { AgreementsWriter } from './agreements-writer';

/** What cases need of agreements. */
@Module({
  imports: [
    TypeOrmModule.forFeature([Agreement]),
    AssessmentsWritingModule,
    CasesWritingModule,
    ConsentsWritingModule,
    InstitutionsModule,
  ],
  providers: [AgreementKind, AgreementsReader, AgreementsWriter],
  exports: [TypeOrmModule, AgreementKind, AgreementsReader, AgreementsWriter],
})
export class AgreementsWritingModule {}
