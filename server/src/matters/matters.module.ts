import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { CasesModule } from '../cases/cases.module';
import { CasesWritingModule } from '../cases/cases-writing.module';
import { InstitutionsModule } from '../institutions/institutions.module';
import { IntakeModule } from '../intake/intake.module';
import { MessagesModule } from '../messages/messages.module';
import { NeedReportsModule } from '../need-reports/need-reports.module';
import { NoticesModule } from '../notices/notices.module';
import { OversightModule } from '../oversight/oversight.module';
import { MattersController } from './matters.controller';
import { Matters } from './matters.service';
import { MyCases } from './my-cases.service';
import { OwnCases } from './own-cases.service';

@Module({
  imports: [
    DiscoveryModule,
    CasesModule,
    CasesWritingModule,
    InstitutionsModule,
    IntakeModule,
    MessagesModule,
    NeedReportsModule,
    NoticesModule,
    OversightModule,
  ],
  controllers: [MattersController],
  providers: [Matters, MyCases, OwnCases],
})
export class MattersModule {}
