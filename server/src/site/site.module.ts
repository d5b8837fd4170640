import { Module } from '@nestjs/common';
import { ApiDocs } from './api-docs.service';
import { Health } from './health.service';
import { SiteController } from './site.controller';
import { TableDrift } from './table-drift';

@Module({ controllers: [SiteController], providers: [ApiDocs, Health, TableDrift] })
export class SiteModule {}
