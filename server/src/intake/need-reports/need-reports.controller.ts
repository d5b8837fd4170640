import type { NeedReportState } from '@jingkang/shared/lifecycles/need-report';
import type { Account } from '@jingkang/shared/access/scope';
import type { ActionAnswer, Page, RevealedView } from '@jingkang/shared/api/common';
import type {
  NeedReportRecord,
  NeedReportRow,
  NeedReportTab,
  RecordedConsentView,
  ReportedView,
} from '@jingkang/shared/api/need-reports';
import type { Readable } from '@jingkang/shared/api/unreadable';
import { AssignForm, ReasonForm, VersionForm } from '@jingkang/shared/forms/any-record';
import { ContactAttemptForm, NeedReportForm, RecordConsentForm } from '@jingkang/shared/forms/need-report';
import { NeedReportQuery } from '@jingkang/shared/forms/queries';
import { RevealForm } from '@jingkang/shared/forms/reveal';
import { needReportLifecycle } from '@jingkang/shared/lifecycles/need-report';
import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { CurrentAccount } from '../../foundation/http/sessions/account';
import { FormBody, FormQuery, IdempotencyKeyHeader } from '../../foundation/http/bodies/form-input';
import { LifecycleAction, Permit } from '../../foundation/http/route';
import { Contacts } from './contacts.service';
import { NeedReportPage } from './need-report-page.service';
import { NeedReports } from './need-reports.service';

@Controller('need-reports')
export class NeedReportsController {
  constructor(
    private readonly reports: NeedReports,
    private readonly views: NeedReportPage,
    private readonly contacts: Contacts,
  ) {}

  @Post()
  @Permit('needReport.create')
  report(
    @CurrentAccount() account: Account,
    @FormBody(NeedReportForm) form: NeedReportForm,
    @IdempotencyKeyHeader() key: string,
  ): Promise<ReportedView> {
    return this.reports.report(account, form, key);
  }

  @Get()
  @Permit('needReport.read')
  page(
    @CurrentAccount() account: Account,
    @FormQuery(NeedReportQuery) query: NeedReportQuery,
  ): Promise<Page<Readable<NeedReportRow>>> {
    return this.views.page(account, query);
  }

  @Get('counts')
  @Permit('needReport.read')
  counts(@CurrentAccount() account: Account): Promise<Record<NeedReportTab, number>> {
    return this.views.counts(account);
  }

  @Get(':id')
  @Permit('needReport.read')
  open(@CurrentAccount() account: Account, @Param('id') id: string): Promise<NeedReportRecord> {
    return this.views.open(account, id);
  }

  @Post(':id/reveals')
  @HttpCode(200)
  @Permit('needReport.reveal')
  reveal(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(RevealForm) form: RevealForm,
  ): Promise<RevealedView> {
    return this.views.reveal(account, id, form);
  }

  @Post(':id/contact-attempts')
  @HttpCode(200)
  @Permit('needReport.contact')
  logContact(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(ContactAttemptForm) form: ContactAttemptForm,
  ): Promise<ActionAnswer<NeedReportState>> {
    return this.contacts.log(account, id, form);
  }

  @LifecycleAction(needReportLifecycle, 'take')
  take(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(VersionForm) form: VersionForm,
  ): Promise<ActionAnswer<NeedReportState>> {
    return this.reports.take(account, id, form);
  }

  @LifecycleAction(needReportLifecycle, 'assign')
  assign(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(AssignForm) form: AssignForm,
  ): Promise<ActionAnswer<NeedReportState>> {
    return this.reports.assign(account, id, form);
  }

  @LifecycleAction(needReportLifecycle, 'record-consent')
  recordConsent(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(RecordConsentForm) form: RecordConsentForm,
  ): Promise<RecordedConsentView> {
    return this.reports.recordConsent(account, id, form);
  }

  @LifecycleAction(needReportLifecycle, 'decline')
  decline(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(ReasonForm) form: ReasonForm,
  ): Promise<ActionAnswer<NeedReportState>> {
    return this.reports.decline(account, id, form);
  }

  @LifecycleAction(needReportLifecycle, 'record-unreachable')
  recordUnreachable(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(VersionForm) form: VersionForm,
  ): Promise<ActionAnswer<NeedReportState>> {
    return this.reports.recordUnreachable(account, id, form);
  }
}
