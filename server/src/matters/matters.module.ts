import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { CaseworkModule } from '../care/casework/casework.module';
import { CasesModule } from '../care/cases/cases.module';
import { InstitutionsModule } from '../directory/institutions/institutions.module';
import { ApplicationsModule } from '../intake/applications/applications.module';
import { NotesModule } from '../messages/notes/notes.module';
import { NeedReportsModule } from '../intake/need-reports/need-reports.module';
import { NoticesModule } from '../messages/notices/notices.module';
import { FeedbackModule } from '../oversight/feedback/feedback.module';
import { MattersController } from './matters.controller';
import { Matters } from './matters.service';
import { MyCases } from './my-cases.service';
import { OwnCases } from './own-cases.service';

@Module({
  imports: [
    DiscoveryModule,
    CaseworkModule,
    CasesModule,
    InstitutionsModule,
    ApplicationsModule,
    NotesModule,
    NeedReportsModule,
    NoticesModule,
    FeedbackModule,
  ],
  controllers: [MattersController],
  providers: [Matters, MyCases, OwnCases],
})
export class MattersModule {}
