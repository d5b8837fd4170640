import { Module } from '@nestjs/common';
import { ApiDocs } from './api-docs.service';
import { Health } from './health.service';
import { SiteController } from './site.controller';
import { TableStanding } from './table-standing';

@Module({ controllers: [SiteController], providers: [ApiDocs, Health, TableStanding] })
export class SiteModule {}
