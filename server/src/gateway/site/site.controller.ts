import type { HealthDetails, HealthView, LiveView } from '@jingkang/shared/api/health';
import type { SiteView } from '@jingkang/shared/api/sessions';
import { privacyNotice } from '@jingkang/shared/texts/privacy-notice';
import { Controller, Get, Header } from '@nestjs/common';
import type { Account } from '@jingkang/shared/access/scope';
import { OneTimeCodes } from '../../identity/sign-in/codes/one-time-codes.service';
import { CurrentAccount } from '../../foundation/http/sessions/account';
import { ProbeRoute, PublicRoute } from '../../foundation/http/route';
import { Settings } from '../../foundation/settings/settings';
import { scriptlessPolicy } from '../../foundation/http/security-headers';
import { ApiDocs } from './api-docs.service';
import { Health } from './health.service';

@Controller()
export class SiteController {
  constructor(
    private readonly settings: Settings,
    private readonly health: Health,
    private readonly codes: OneTimeCodes,
    private readonly docs: ApiDocs,
  ) {}

  @Get('site')
  @PublicRoute('read')
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
    return this.health.ready();
  }

  @Get('health/ready')
  @ProbeRoute()
  ready(): Promise<HealthView> {
    return this.health.ready();
  }

  @Get('health/live')
  @ProbeRoute()
  live(): LiveView {
    return this.health.live();
  }

  @Get('health/details')
  @PublicRoute('read')
  details(@CurrentAccount() account: Account | undefined): Promise<HealthDetails> {
    return this.health.details(account);
  }

  @Get('openapi.json')
  @PublicRoute('document')
  document(@CurrentAccount() account: Account | undefined): Promise<object> {
    return this.docs.document(account);
  }

  @Get('docs')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', scriptlessPolicy)
  @PublicRoute('document')
  page(@CurrentAccount() account: Account | undefined): Promise<string> {
    return this.docs.page(account);
  }
}
