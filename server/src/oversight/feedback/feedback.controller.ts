import type { FeedbackState } from '@jingkang/shared/lifecycles/feedback';
import type { Account } from '@jingkang/shared/access/scope';
import type { ActionAnswer, Page, RevealedView } from '@jingkang/shared/api/common';
import type {
  FeedbackForSender,
  FeedbackRecord,
  FeedbackRow,
  FeedbackTab,
  SentFeedbackView,
} from '@jingkang/shared/api/feedback';
import type { Readable } from '@jingkang/shared/api/unreadable';
import { DeclineForm, ReasonForm, VersionForm } from '@jingkang/shared/forms/any-record';
import {
  AcceptFeedbackForm,
  AnswerForm,
  FeedbackForm,
  LookUpForm,
  LookUpReopenForm,
} from '@jingkang/shared/forms/feedback';
import { FeedbackQuery } from '@jingkang/shared/forms/queries';
import { RevealForm } from '@jingkang/shared/forms/reveal';
import { feedbackLifecycle } from '@jingkang/shared/lifecycles/feedback';
import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { CurrentAccount } from '../../foundation/http/sessions/account';
import { FormBody, FormQuery, IdempotencyKeyHeader } from '../../foundation/http/bodies/form-input';
import { LifecycleAction, Permit, PublicRoute } from '../../foundation/http/route';
import { FeedbackPage } from './feedback-page.service';
import { FeedbackService } from './feedback.service';

@Controller('feedback')
export class FeedbackController {
  constructor(
    private readonly feedback: FeedbackService,
    private readonly views: FeedbackPage,
  ) {}

  @Post()
  @PublicRoute('feedback')
  send(
    @CurrentAccount() account: Account | undefined,
    @FormBody(FeedbackForm) form: FeedbackForm,
    @IdempotencyKeyHeader() key: string,
  ): Promise<SentFeedbackView> {
    return this.feedback.send(account, form, key);
  }

  @Post('look-ups')
  @HttpCode(200)
  @PublicRoute('lookUp')
  lookUp(@FormBody(LookUpForm) form: LookUpForm): Promise<FeedbackForSender> {
    return this.feedback.lookUp(form);
  }

  @Post('look-ups/actions/reopen')
  @HttpCode(200)
  @PublicRoute('lookUp')
  reopenByCode(@FormBody(LookUpReopenForm) form: LookUpReopenForm): Promise<FeedbackForSender> {
    return this.feedback.reopenByCode(form);
  }

  @Get()
  @Permit('feedback.read')
  page(
    @CurrentAccount() account: Account,
    @FormQuery(FeedbackQuery) query: FeedbackQuery,
  ): Promise<Page<Readable<FeedbackRow>>> {
    return this.views.page(account, query);
  }

  @Get('counts')
  @Permit('feedback.read')
  counts(@CurrentAccount() account: Account): Promise<Record<FeedbackTab, number>> {
    return this.views.counts(account);
  }

  @Get(':id')
  @Permit('feedback.read')
  open(@CurrentAccount() account: Account, @Param('id') id: string): Promise<FeedbackRecord> {
    return this.views.open(account, id);
  }

  @Post(':id/reveals')
  @HttpCode(200)
  @Permit('feedback.reveal')
  reveal(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(RevealForm) form: RevealForm,
  ): Promise<RevealedView> {
    return this.views.reveal(account, id, form);
  }

  @LifecycleAction(feedbackLifecycle, 'accept')
  accept(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(AcceptFeedbackForm) form: AcceptFeedbackForm,
  ): Promise<ActionAnswer<FeedbackState>> {
    return this.feedback.accept(account, id, form);
  }

  @LifecycleAction(feedbackLifecycle, 'start')
  start(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(VersionForm) form: VersionForm,
  ): Promise<ActionAnswer<FeedbackState>> {
    return this.feedback.start(account, id, form);
  }

  @LifecycleAction(feedbackLifecycle, 'answer')
  answer(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(AnswerForm) form: AnswerForm,
  ): Promise<ActionAnswer<FeedbackState>> {
    return this.feedback.answer(account, id, form);
  }

  @LifecycleAction(feedbackLifecycle, 'close')
  close(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(VersionForm) form: VersionForm,
  ): Promise<ActionAnswer<FeedbackState>> {
    return this.feedback.close(account, id, form);
  }

  @LifecycleAction(feedbackLifecycle, 'decline')
  decline(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(DeclineForm) form: DeclineForm,
  ): Promise<ActionAnswer<FeedbackState>> {
    return this.feedback.decline(account, id, form);
  }

  @LifecycleAction(feedbackLifecycle, 'reopen')
  reopen(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(ReasonForm) form: ReasonForm,
  ): Promise<ActionAnswer<FeedbackState>> {
    return this.feedback.reopen(account, id, form);
  }
}
