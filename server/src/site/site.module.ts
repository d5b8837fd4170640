import { Module } from '@nestjs/common';
import { ApiDocs } from './api-docs.service';
import { Health } from './health.service';
import { SiteController } from './site.controller';

@Module({ controllers: [SiteController], providers: [ApiDocs, Health] })
export class SiteModule {}
