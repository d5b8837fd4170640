import { Module } from '@nestjs/common';
import { Health } from './health.service';
import { SiteController } from './site.controller';

@Module({ controllers: [SiteController], providers: [Health] })
export class SiteModule {}
