import type { Account } from '@jingkang/shared/access/scope';
import type { FeedbackForSender } from '@jingkang/shared/api/feedback';
import type { MatterSummary, MyApplication, ViewerView } from '@jingkang/shared/api/matters';
import type { MyCase } from '@jingkang/shared/api/my-cases';
import type { MyNeedReportView } from '@jingkang/shared/api/need-reports';
import type { Readable } from '@jingkang/shared/api/unreadable';
import { Controller, Get, Param } from '@nestjs/common';
import { CurrentAccount } from '../foundation/http/sessions/account';
import { Permit } from '../foundation/http/route';
import { MyApplications } from '../intake/applications/drafts/my-applications.service';
import { NeedReportPage } from '../intake/need-reports/need-report-page.service';
import { FeedbackService } from '../oversight/feedback/feedback.service';
import { Matters } from './matters.service';
import { MyCases } from './my-cases.service';

/** 我的事项: what someone of the public follows. */
@Controller('my')
export class MattersController {
  constructor(
    private readonly matters: Matters,
    private readonly cases: MyCases,
    private readonly applications: MyApplications,
    private readonly reports: NeedReportPage,
    private readonly feedback: FeedbackService,
  ) {}

  @Get('matters')
  @Permit('application.follow')
  list(@CurrentAccount() account: Account): Promise<{ items: Readable<MatterSummary>[] }> {
    return this.matters.of(account);
  }

  @Get('applications/:id')
  @Permit('application.follow')
  application(@CurrentAccount() account: Account, @Param('id') id: string): Promise<MyApplication> {
    return this.applications.get(account, id);
  }

  @Get('applications/:id/viewers')
  @Permit('application.follow')
  viewers(@CurrentAccount() account: Account, @Param('id') id: string): Promise<{ items: ViewerView[] }> {
    return this.applications.viewers(account, id);
  }

  @Get('cases/:id')
  @Permit('case.follow')
  case(@CurrentAccount() account: Account, @Param('id') id: string): Promise<MyCase> {
    return this.cases.get(account, id);
  }

  @Get('cases/:id/viewers')
  @Permit('case.follow')
  caseViewers(@CurrentAccount() account: Account, @Param('id') id: string): Promise<{ items: ViewerView[] }> {
    return this.cases.viewers(account, id);
  }

  @Get('need-reports/:id')
  @Permit('needReport.follow')
  report(@CurrentAccount() account: Account, @Param('id') id: string): Promise<MyNeedReportView> {
    return this.reports.own(account, id);
  }

  @Get('feedback/:id')
  @Permit('feedback.follow')
  sent(@CurrentAccount() account: Account, @Param('id') id: string): Promise<FeedbackForSender> {
    return this.feedback.own(account, id);
  }
}
