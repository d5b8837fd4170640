import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ApplicationsModule } from '../applications/applications.module';
import { NotesModule } from '../../messages/notes/notes.module';
import { NoticesModule } from '../../messages/notices/notices.module';
import { RecordsModule } from '../../records/records.module';
import { RegionsModule } from '../../directory/regions/regions.module';
import { ContactAttempt } from './contact-attempt.entity';
import { NeedReport } from './need-report.entity';
import { Contacts } from './contacts.service';
import { NeedReportKind } from './need-report-kind';
import { NeedReportQueue } from './need-report-queue';
import { NeedReportSecrets } from './need-report-secrets';
import { NeedReportPage } from './need-report-page.service';
import { NeedReportsTimed } from './need-reports-timed.service';
import { NeedReportsController } from './need-reports.controller';
import { NeedReports } from './need-reports.service';
import { GrownNeedReports } from './grown-need-reports';
import { HeldNeedReports } from './held-need-reports';

@Module({
  imports: [
    TypeOrmModule.forFeature([ContactAttempt, NeedReport]),
    ApplicationsModule,
    NotesModule,
    NoticesModule,
    RecordsModule,
    RegionsModule,
  ],
  controllers: [NeedReportsController],
  providers: [
    Contacts,
    GrownNeedReports,
    HeldNeedReports,
    NeedReportKind,
    NeedReportQueue,
    NeedReportSecrets,
    NeedReportPage,
    NeedReports,
    NeedReportsTimed,
  ],
  exports: [NeedReportPage, NeedReportsTimed],
})
export class NeedReportsModule {}
