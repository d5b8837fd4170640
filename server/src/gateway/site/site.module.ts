import { Module } from '@nestjs/common';
import { ApiDocs } from './api-docs.service';
import { Health } from './health.service';
import { ReadinessWatch } from './readiness-watch';
import { SiteController } from './site.controller';
import { TablesSeen } from './tables-seen';

@Module({ controllers: [SiteController], providers: [ApiDocs, Health, ReadinessWatch, TablesSeen] })
export class SiteModule {}
