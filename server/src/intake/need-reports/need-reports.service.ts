import type { NeedReportState } from '@jingkang/shared/lifecycles/need-report';
import type { ActionAnswer } from '@jingkang/shared/api/common';
import type { RecordedConsentView, ReportedView } from '@jingkang/shared/api/need-reports';
import type { Account } from '@jingkang/shared/access/scope';
import { startOfDay } from '@jingkang/shared/calendar/local-date';
import type { AssignForm, ReasonForm, VersionForm } from '@jingkang/shared/forms/any-record';
import type { NeedReportForm, RecordConsentForm } from '@jingkang/shared/forms/need-report';
import { needReportRecords } from '@jingkang/shared/records/need-reports';
import { Injectable } from '@nestjs/common';
import { type EntityManager, MoreThanOrEqual } from 'typeorm';
import { DraftHolders } from '../../identity/sign-in/sessions/draft-holders';
import { People } from '../../identity/accounts/people.service';
import { Clock } from '../../foundation/clock/clock';
import { Idempotency } from '../../foundation/http/idempotency';
import { newId, newNumber } from '../../foundation/clock/ids';
import { Performer } from '../../records/perform';
import { refused } from '../../foundation/refusals/refusal';
import { Reception } from '../applications/queue/reception.service';
import { Routing } from '../applications/queue/routing.service';
import { NoticesWriter } from '../../messages/notices/notices-writer';
import { RecordActions } from '../../records/record-actions';
import { NeedReport } from './need-report.entity';
import { NeedReportKind } from './need-report-kind';
import { NeedReportSecrets } from './need-report-secrets';
import { recordType } from './need-report.record';

/** How many an account may send in a day (§6.6). */
const PER_DAY = 10;

/** Needs that committees, organizations and neighbours report, and the way from there to an application (LN/9). */
@Injectable()
export class NeedReports {
  constructor(
    private readonly clock: Clock,
    private readonly idempotency: Idempotency,
    private readonly performer: Performer,
    private readonly kind: NeedReportKind,
    private readonly actions: RecordActions,
    private readonly secrets: NeedReportSecrets,
    private readonly people: People,
    private readonly notices: NoticesWriter,
    private readonly routing: Routing,
    private readonly reception: Reception,
    private readonly holders: DraftHolders,
  ) {}

  async report(account: Account, form: NeedReportForm, key: string): Promise<ReportedView> {
    if (form.urgency === 'danger')
      throw refused(422, 'danger_call', '有人正处在危险中，请马上拨打110或120。这里不能代替报警和急救。');
    const request = { key, sender: account.id, path: 'need-reports', body: form };
    return this.idempotency.once(request, async (manager) => {
      await this.refuseTooMany(manager, account);
      const receiver = await this.routing.receiverOf(manager, form.regionCode, undefined);
      const id = newId();
      const urgency = form.urgency ?? 'normal';
      const fresh = {
        id,
        number: newNumber('SB', this.clock.today()),
        reporterId: account.id,
        reporterRole: account.role,
        reporterType: form.reporterType,
        urgency,
        organizationId: receiver.id,
        regionCode: form.regionCode,
        assigneeId: null,
        open: true,
        ...this.secrets.columnsOf(id, form),
        contactAttempts: 0,
        applicationId: null,
        caseStanding: 'here' as const,
        endedAt: null,
        createdAt: this.clock.now(),
      };
      const row = await this.performer.begin(manager, this.kind, 'create', account, fresh, {
        starts: urgency === 'soon' ? 'reportContactUrgent' : 'reportContact',
        codes: { organization: receiver.id, urgency },
      });
      return { id, number: row.number, next: needReportRecords.next[row.state].publicly };
    });
  }

  take(account: Account, id: string, { version }: VersionForm): Promise<ActionAnswer<NeedReportState>> {
    return this.actions.act(this.kind, account, id, 'take', {
      version,
      effect: async (manager, row) => {
        await this.people.mustStillServe(account, row.organizationId, manager);
        return { changes: { assigneeId: account.id } };
      },
    });
  }

  assign(
    account: Account,
    id: string,
    { version, accountId }: AssignForm,
  ): Promise<ActionAnswer<NeedReportState>> {
    return this.actions.act(this.kind, account, id, 'assign', {
      version,
      effect: async (manager, row) => {
        await this.people.mustServeAt(accountId, row.organizationId, manager);
        return { changes: { assigneeId: accountId }, codes: { assignee: accountId } };
      },
      after: (manager) =>
        this.notices.write(manager, [accountId], { recordType, recordId: id, action: 'assigned-to-you' }),
    });
  }

  /** The person agrees: an application in the same transaction, whose clock starts now. */
  async recordConsent(
    account: Account,
    id: string,
    { version, consent, application }: RecordConsentForm,
  ): Promise<RecordedConsentView> {
    let applicationId = '';
    const answer = await this.actions.act(this.kind, account, id, 'record-consent', {
      version,
      effect: async (manager, row) => {
        const { organizationId } = row;
        const received = await this.reception.ofReport(
          manager,
          account,
          { reportId: id, organizationId },
          application,
          consent,
        );
        applicationId = received.id;
        return {
          changes: { applicationId, endedAt: this.clock.now() },
          codes: { application: applicationId },
        };
      },
    });
    return { ...answer, applicationId };
  }

  decline(
    account: Account,
    id: string,
    { version, reason }: ReasonForm,
  ): Promise<ActionAnswer<NeedReportState>> {
    return this.actions.act(this.kind, account, id, 'decline', {
      version,
      effect: async () => ({ changes: { endedAt: this.clock.now() } }),
      after: this.actions.saying(this.kind, { kind: 'reason', body: reason, author: account }),
    });
  }

  recordUnreachable(
    account: Account,
    id: string,
    { version }: VersionForm,
  ): Promise<ActionAnswer<NeedReportState>> {
    const effect = async () => ({ changes: { endedAt: this.clock.now() } });
    return this.actions.act(this.kind, account, id, 'record-unreachable', { version, effect });
  }

  private async refuseTooMany(manager: EntityManager, account: Account): Promise<void> {
    // One report of an account at a time, or several at once would each count the same.
    await this.holders.hold(manager, account);
    const createdAt = MoreThanOrEqual(startOfDay(this.clock.today()));
    const sent = await manager.countBy(NeedReport, { reporterId: account.id, createdAt });
    if (sent >= PER_DAY)
      throw refused(429, 'too_many_reports', `一天最多上报${PER_DAY}件，请明天再报，或拨打服务电话。`);
  }
}
