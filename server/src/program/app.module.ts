import { type RecordType, recordTypes } from '@jingkang/shared/records/outlines';
import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { MODULE_METADATA } from '@nestjs/common/constants.js';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { IdentityModule } from '../identity/identity.module';
import { AuditModule } from '../oversight/audit/audit.module';
import { RefusalFilter } from '../foundation/http/refusal-filter';
import { SessionGuard } from '../foundation/http/sessions/session-guard';
import { InstitutionsModule } from '../directory/institutions/institutions.module';
import { MattersModule } from '../matters/matters.module';
import { NoticesModule } from '../messages/notices/notices.module';
import { describeControllers } from '../gateway/openapi/document';
import { OverviewModule } from '../insight/overview/overview.module';
import { type Parts, PlatformModule } from '../platform/platform.module';
import * as kindModules from './modules';
import { RegionsModule } from '../directory/regions/regions.module';
import { SiteModule } from '../gateway/site/site.module';
import { TemplatesModule } from '../care/templates/templates.module';
import { TimedModule } from '../timed/timed.module';

const modulesOfKinds: Readonly<Record<RecordType, Type>> = kindModules;
/** In the order of the document: what the public needs first. */
const modules: readonly Type[] = [
  SiteModule,
  RegionsModule,
  InstitutionsModule,
  IdentityModule,
  ...recordTypes.map((name) => modulesOfKinds[name]),
  MattersModule,
  NoticesModule,
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
