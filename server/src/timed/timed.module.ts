import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AttachmentsModule } from '../messages/attachments/attachments.module';
import { CaseworkModule } from '../care/casework/casework.module';
import { HospitalReferralsModule } from '../intake/hospital-referrals/hospital-referrals.module';
import { InstitutionsModule } from '../directory/institutions/institutions.module';
import { ApplicationsModule } from '../intake/applications/applications.module';
import { NeedReportsModule } from '../intake/need-reports/need-reports.module';
import { RegionsModule } from '../directory/regions/regions.module';
import { ClockMark } from './clock-mark.entity';
import { ClockWatch } from './clock-watch.service';
import { Housekeeping } from './housekeeping.service';
import { Schedule } from './schedule';
import { TimedRun } from './timed-run.service';

@Module({
  imports: [
    TypeOrmModule.forFeature([ClockMark]),
    AttachmentsModule,
    CaseworkModule,
    HospitalReferralsModule,
    InstitutionsModule,
    ApplicationsModule,
    NeedReportsModule,
    RegionsModule,
  ],
  providers: [ClockWatch, Housekeeping, Schedule, TimedRun],
  exports: [TimedRun],
})
export class TimedModule {}
