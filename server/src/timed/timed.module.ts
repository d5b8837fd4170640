import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AttachmentsModule } from '../attachments/attachments.module';
import { CasesModule } from '../cases/cases.module';
import { HospitalReferralsModule } from '../hospital-referrals/hospital-referrals.module';
import { InstitutionsModule } from '../institutions/institutions.module';
import { IntakeModule } from '../intake/intake.module';
import { NeedReportsModule } from '../need-reports/need-reports.module';
import { RegionsModule } from '../regions/regions.module';
import { ClockMark } from './clock-mark.entity';
import { ClockWatch } from './clock-watch.service';
import { Housekeeping } from './housekeeping.service';
import { Schedule } from './schedule';
import { TimedRun } from './timed-run.service';

@Module({
  imports: [
    TypeOrmModule.forFeature([ClockMark]),
    AttachmentsModule,
    CasesModule,
    HospitalReferralsModule,
    InstitutionsModule,
    IntakeModule,
    NeedReportsModule,
    RegionsModule,
  ],
  providers: [ClockWatch, Housekeeping, Schedule, TimedRun],
  exports: [TimedRun],
})
export class TimedModule {}
