import type { SiteView } from '@jingkang/shared/api/sessions';
import { privacyNotice } from '@jingkang/shared/texts/privacy-notice';
import { Controller, Get, Header } from '@nestjs/common';
import { OneTimeCodes } from '../accounts/one-time-codes.service';
import { ProbeRoute, PublicRoute, readLimit } from '../common/route';
import { apiDocument } from '../openapi/document';
import { documentPage } from '../openapi/document-page';
import { Settings } from '../settings';
import { scriptlessPolicy } from '../web/security-headers';
import { Health, type HealthView } from './health.service';

@Controller()
export class SiteController {
  constructor(
    private readonly settings: Settings,
    private readonly health: Health,
    private readonly codes: OneTimeCodes,
  ) {}

  @Get('site')
  @PublicRoute(readLimit)
  site(): SiteView {
    return {
      demo: this.settings.demo,
      sms: this.codes.available,
      wechat: this.settings.wechat !== undefined,
      version: this.settings.version,
      privacyNoticeVersion: privacyNotice.version,
    };
  }

  @Get('health')
  @ProbeRoute()
  check(): Promise<HealthView> {
    return this.health.check();
  }

  @Get('openapi.json')
  @PublicRoute(readLimit)
  document(): object {
    return apiDocument();
  }

  @Get('docs')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', scriptlessPolicy)
  @PublicRoute(readLimit)
  docs(): string {
    return documentPage(apiDocument());
  }
}
