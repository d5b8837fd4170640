import { Module } from '@nestjs/common';
import { ApiDocs } from './api-docs.service';
import { Health } from './health.service';
import { SiteController } from './site.controller';
import { TablesSeen } from './tables-seen';

@Module({ controllers: [SiteController], providers: [ApiDocs, Health, TablesSeen] })
export class SiteModule {}
