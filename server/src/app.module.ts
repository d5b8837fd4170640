import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { MODULE_METADATA } from '@nestjs/common/constants.js';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { AccountsModule } from './accounts/accounts.module';
import { AgreementsModule } from './agreements/agreements.module';
import { AssessmentsModule } from './assessments/assessments.module';
import { AuditModule } from './audit/audit.module';
import { AllocationsModule } from './allocations/allocations.module';
import { CasesModule } from './cases/cases.module';
import { ConsentsModule } from './consents/consents.module';
import { RefusalFilter } from './common/refusal-filter';
import { SessionGuard } from './common/session-guard';
import { HospitalReferralsModule } from './hospital-referrals/hospital-referrals.module';
import { InstitutionsModule } from './institutions/institutions.module';
import { IntakeModule } from './intake/intake.module';
import { MattersModule } from './matters/matters.module';
import { NeedReportsModule } from './need-reports/need-reports.module';
import { NoticesModule } from './notices/notices.module';
import { describeControllers } from './openapi/document';
import { OversightModule } from './oversight/oversight.module';
import { OverviewModule } from './overview/overview.module';
import { type Parts, PlatformModule } from './platform/platform.module';
import { RegionsModule } from './regions/regions.module';
import { SiteModule } from './site/site.module';
import { TemplatesModule } from './templates/templates.module';
import { TimedModule } from './timed/timed.module';

/** In the order of the document: what the public needs first. */
const modules: readonly Type[] = [
  SiteModule,
  RegionsModule,
  InstitutionsModule,
  AccountsModule,
  IntakeModule,
  NeedReportsModule,
  HospitalReferralsModule,
  OversightModule,
  MattersModule,
  NoticesModule,
  CasesModule,
  AllocationsModule,
  AssessmentsModule,
  ConsentsModule,
  AgreementsModule,
  TemplatesModule,
  AuditModule,
  OverviewModule,
  TimedModule,
];
const controllersOf = (module: Type) =>
  (Reflect.getMetadata(MODULE_METADATA.CONTROLLERS, module) ?? []) as Type[];
describeControllers(modules.flatMap(controllersOf));

@Module({})
export class AppModule {
  static of(parts: Parts): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.of(parts), ...modules],
      providers: [
        { provide: APP_GUARD, useClass: SessionGuard },
        { provide: APP_FILTER, useClass: RefusalFilter },
      ],
    };
  }
}
