import type { FeedbackState } from '@jingkang/shared/lifecycles/feedback';
import type { ActionAnswer } from '@jingkang/shared/api/common';
import type { FeedbackForSender, SentFeedbackView } from '@jingkang/shared/api/feedback';
import { can, type Account } from '@jingkang/shared/access/scope';
import type { DeclineForm, ReasonForm, VersionForm } from '@jingkang/shared/forms/any-record';
import type {
  AcceptFeedbackForm,
  AnswerForm,
  FeedbackForm,
  LookUpForm,
  LookUpReopenForm,
} from '@jingkang/shared/forms/feedback';
import { feedbackCategoriesToCounty, feedbackKinds } from '@jingkang/shared/lifecycles/feedback';
import { feedbackRecords } from '@jingkang/shared/records/feedback';
import { countyOf } from '@jingkang/shared/regions/codes';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, Repository } from 'typeorm';
import { refusalFor } from '../../foundation/records/access';
import { Clock } from '../../foundation/clock/clock';
import { Idempotency } from '../../foundation/http/idempotency';
import { newId, newNumber } from '../../foundation/clock/ids';
import { Performer } from '../../records/perform';
import { invalid, refused } from '../../foundation/refusals/refusal';
import { UnitOfWork } from '../../foundation/database/work/unit-of-work';
import { Organizations } from '../../directory/institutions/organizations.service';
import { RecordActions, type Said } from '../../records/record-actions';
import { Regions } from '../../directory/regions/regions.service';
import { Feedback } from './feedback.entity';
import { feedbackKind } from './feedback-kind';
import { FeedbackSecrets } from './feedback-secrets';
import { recordType } from './feedback.record';
import { newQueryCode } from './query-codes';
import { SenderPage } from './sender-page.service';

const unknownCode = () =>
  refused(404, 'not_found', '没有找到这个查询码。请对照提交反馈时给您的那一串，再填一次。');
const toCounty: readonly string[] = feedbackCategoriesToCounty;

interface Way {
  /** Who handles it; null means the county. */
  readonly organizationId: string | null;
  readonly aboutOrganizationId: string | null;
  readonly subjectBarred: boolean;
  readonly regionCode: string;
}

/** Complaints, suggestions, questions, praise and reports of abuse or leaks (LN/26, 104/17, F13). */
@Injectable()
export class FeedbackService {
  constructor(
    @InjectRepository(Feedback) private readonly stored: Repository<Feedback>,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly idempotency: Idempotency,
    private readonly performer: Performer,
    private readonly secrets: FeedbackSecrets,
    private readonly actions: RecordActions,
    private readonly organizations: Organizations,
    private readonly regions: Regions,
    private readonly senders: SenderPage,
  ) {}

  send(account: Account | undefined, form: FeedbackForm, key: string): Promise<SentFeedbackView> {
    const request = { key, sender: account?.id ?? 'anonymous', path: 'feedback', body: form };
    return this.idempotency.once(request, async (manager) => {
      const id = newId();
      const queryCode = newQueryCode();
      const signed = !form.anonymous && account !== undefined;
      const way = await this.wayOf(manager, form);
      const fresh = {
        id,
        number: newNumber('FK', this.clock.today()),
        kind: form.kind,
        target: form.target,
        ownerId: signed ? account.id : null,
        queryCodeHash: this.secrets.hashOfCode(queryCode),
        anonymous: !signed,
        applicationId: signed ? (form.applicationId ?? null) : null,
        ...way,
        open: true,
        ...this.secrets.columnsOf(id, form),
        category: null,
        complexity: null,
        timesReopened: 0,
        createdAt: this.clock.now(),
      };
      const by = signed ? account : undefined;
      const codes = { kind: form.kind, handler: way.organizationId ?? 'county' };
      const row = await this.performer.begin(manager, feedbackKind, 'create', by, fresh, { codes });
      return { id, number: row.number, queryCode, next: feedbackRecords.next[row.state].publicly };
    });
  }

  accept(
    account: Account,
    id: string,
    { version, category, complexity }: AcceptFeedbackForm,
  ): Promise<ActionAnswer<FeedbackState>> {
    return this.unitOfWork.run(async (manager) => {
      const accepted = await this.performer.perform(
        feedbackKind,
        {
          action: 'accept',
          id,
          account,
          version,
          effect: async () => ({
            changes: { category, complexity },
            codes: { category, complexity },
            starts: complexity === 'complex' ? 'feedbackComplex' : 'feedbackSimple',
          }),
        },
        manager,
      );
      const { state, version: last } = await this.escalatedIfGrave(manager, accepted);
      return { id, state, version: last };
    });
  }

  /** What turns out to be abuse or a leak leaves the institution at once, and it sees it no longer (F13). */
  private async escalatedIfGrave(manager: EntityManager, row: Feedback): Promise<Feedback> {
    if (!row.organizationId || !toCounty.includes(row.category ?? '')) return row;
    const changes = { organizationId: null, subjectBarred: row.aboutOrganizationId !== null };
    const order = { action: 'escalate', id: row.id, account: undefined } as const;
    return this.performer.perform(
      feedbackKind,
      { ...order, effect: async () => ({ changes, codes: { from: row.organizationId ?? '' } }) },
      manager,
    );
  }

  start(account: Account, id: string, { version }: VersionForm): Promise<ActionAnswer<FeedbackState>> {
    return this.actions.act(feedbackKind, account, id, 'start', { version });
  }

  answer(account: Account, id: string, { version, body }: AnswerForm): Promise<ActionAnswer<FeedbackState>> {
    return this.actions.act(feedbackKind, account, id, 'answer', {
      version,
      after: this.saying(account, { kind: 'answer', body }),
    });
  }

  close(account: Account, id: string, { version }: VersionForm): Promise<ActionAnswer<FeedbackState>> {
    return this.actions.act(feedbackKind, account, id, 'close', { version });
  }

  decline(
    account: Account,
    id: string,
    { version, reason, advice }: DeclineForm,
  ): Promise<ActionAnswer<FeedbackState>> {
    return this.actions.act(feedbackKind, account, id, 'decline', {
      version,
      after: this.saying(account, { kind: 'reason', body: reason }, { kind: 'advice', body: advice }),
    });
  }

  reopen(
    account: Account,
    id: string,
    { version, reason }: ReasonForm,
  ): Promise<ActionAnswer<FeedbackState>> {
    return this.reopening(id, account, version, reason);
  }

  async lookUp({ queryCode }: LookUpForm): Promise<FeedbackForSender> {
    return this.senders.of(await this.byCode(queryCode));
  }

  /** The code is the right to reopen: the system acts for whoever holds it. */
  async reopenByCode({ queryCode, reason }: LookUpReopenForm): Promise<FeedbackForSender> {
    const { id, version } = await this.byCode(queryCode);
    await this.reopening(id, undefined, version, reason);
    return this.lookUp({ queryCode });
  }

  async own(account: Account, id: string): Promise<FeedbackForSender> {
    const row = await this.stored.findOneBy({ id });
    if (!row || !can(account, 'feedback.follow', { ownerIds: row.ownerId ? [row.ownerId] : [] }))
      throw refusalFor(account, 'feedback.follow', `${recordType}:${id}`);
    return this.senders.of(row);
  }

  private reopening(
    id: string,
    account: Account | undefined,
    version: number,
    reason: string,
  ): Promise<ActionAnswer<FeedbackState>> {
    return this.actions.act(feedbackKind, account, id, 'reopen', {
      version,
      effect: async (_, row) => ({ changes: { timesReopened: row.timesReopened + 1 } }),
      after: this.actions.saying(feedbackKind, {
        kind: 'reason',
        body: reason,
        author: account,
        fromApplicant: true,
      }),
    });
  }

  /** Whoever has sent it reads what is answered. */
  private saying(author: Account, ...words: readonly Pick<Said, 'kind' | 'body'>[]) {
    const said = words.map((one) => ({ ...one, author, visibleToApplicant: true }));
    return this.actions.saying(feedbackKind, ...said);
  }

  private async byCode(queryCode: string): Promise<Feedback> {
    const queryCodeHash = this.secrets.hashOfCode(queryCode);
    const row = await this.stored.findOneBy({ queryCodeHash });
    if (!row) throw unknownCode();
    return row;
  }

  /** A complaint goes past the one complained of, abuse and leaks straight to the county; the rest to whom it is about. */
  private async wayOf(manager: EntityManager, form: FeedbackForm): Promise<Way> {
    const about = form.organizationId
      ? await this.organizations.find(form.organizationId, manager)
      : undefined;
    if (form.organizationId && !about) throw invalid({ organizationId: '没有这家机构，请重新选择。' });
    const place = about?.regionCode ?? form.regionCode;
    const regionCode = place && countyOf(place);
    if (!regionCode) throw invalid({ regionCode: '请选择所在的区县。' });
    if (!about && !(await this.regions.has(regionCode, manager)))
      throw invalid({ regionCode: '没有这个地区，请从列表里选择。' });
    const against = form.kind === 'complaint' || feedbackKinds[form.kind].toCounty;
    return {
      organizationId: against || !about ? null : about.id,
      aboutOrganizationId: about?.id ?? null,
      subjectBarred: against && about !== undefined,
      regionCode,
    };
  }
}
