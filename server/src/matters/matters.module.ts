import { Module } from '@nestjs/common';
import { AgreementsWritingModule } from '../agreements/agreements-writing.module';
import { AllocationsWritingModule } from '../allocations/allocations-writing.module';
import { AssessmentsWritingModule } from '../assessments/assessments-writing.module';
import { CasesModule } from '../cases/cases.module';
import { CasesWritingModule } from '../cases/cases-writing.module';
import { ConsentsWritingModule } from '../consents/consents-writing.module';
import { InstitutionsModule } from '../institutions/institutions.module';
import { IntakeModule } from '../intake/intake.module';
import { MessagesModule } from '../messages/messages.module';
import { NeedReportsModule } from '../need-reports/need-reports.module';
import { NoticesModule } from '../notices/notices.module';
import { OversightModule } from '../oversight/oversight.module';
import { MattersController } from './matters.controller';
import { Matters } from './matters.service';
import { MyCaseParts } from './my-case-parts.service';
import { MyCases } from './my-cases.service';
import { OwnCases } from './own-cases.service';

@Module({
  imports: [
    AgreementsWritingModule,
    AllocationsWritingModule,
    AssessmentsWritingModule,
    CasesModule,
    CasesWritingModule,
    ConsentsWritingModule,
    InstitutionsModule,
    IntakeModule,
    MessagesModule,
    NeedReportsModule,
    NoticesModule,
    OversightModule,
  ],
  controllers: [MattersController],
  providers: [Matters, MyCaseParts, MyCases, OwnCases],
})
export class MattersModule {}
