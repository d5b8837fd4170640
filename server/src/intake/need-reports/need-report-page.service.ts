import { shownAtMost } from '@jingkang/shared/api/shown-at-most';
import type { Page, RevealedView, TimelineEntryView } from '@jingkang/shared/api/common';
import type { MatterSummary } from '@jingkang/shared/api/matters';
import {
  type MyNeedReportView,
  type NeedReportRecord,
  type NeedReportRow,
  type NeedReportTab,
  needReportTabs,
} from '@jingkang/shared/api/need-reports';
import { seen } from '@jingkang/shared/access/privacy';
import { type Account, can, scopeOf } from '@jingkang/shared/access/scope';
import type { Readable } from '@jingkang/shared/api/unreadable';
import type { NeedReportQuery } from '@jingkang/shared/forms/queries';
import type { RevealForm } from '@jingkang/shared/forms/reveal';
import {
  needReportLifecycle,
  needReportInContact,
  type NeedReportState,
  reporterStageOf,
  reporterStages,
} from '@jingkang/shared/lifecycles/need-report';
import { needReportRecords } from '@jingkang/shared/records/need-reports';
import { codesOf, reporterTypes, urgencies } from '@jingkang/shared/terms';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { People } from '../../identity/accounts/people.service';
import { refusalFor } from '../../foundation/records/access';
import { Clock } from '../../foundation/clock/clock';
import { clockView } from '../../foundation/clock/clock-view';
import { ReadableRows } from '../../foundation/records/readable-rows';
import { actionViews, fieldViews } from '../../foundation/records/record-views';
import { notFound } from '../../foundation/refusals/refusal';
import { Timelines } from '../../messages/notes/timeline.service';
import { Notices } from '../../messages/notices/notices.service';
import { RecordAccess } from '../../records/record-access';
import { Regions } from '../../directory/regions/regions.service';
import { Contacts } from './contacts.service';
import { NeedReport } from './need-report.entity';
import { NeedReportKind } from './need-report-kind';
import { NeedReportQueue } from './need-report-queue';
import { NeedReportSecrets } from './need-report-secrets';
import { recordType } from './need-report.record';

const inContact: readonly NeedReportState[] = needReportInContact;

/** Need reports as colleagues see them, and the bare stage that their reporter sees. */
@Injectable()
export class NeedReportPage {
  constructor(
    @InjectRepository(NeedReport) private readonly stored: Repository<NeedReport>,
    private readonly clock: Clock,
    private readonly kind: NeedReportKind,
    private readonly secrets: NeedReportSecrets,
    private readonly queue: NeedReportQueue,
    private readonly contacts: Contacts,
    private readonly access: RecordAccess,
    private readonly timelines: Timelines,
    private readonly notices: Notices,
    private readonly people: People,
    private readonly regions: Regions,
    private readonly readable: ReadableRows,
  ) {}

  async page(account: Account, query: NeedReportQuery): Promise<Page<Readable<NeedReportRow>>> {
    const { rows, nextCursor } = await this.queue.page(this.askOf(account), query);
    const items = this.readable.of('need_reports', rows, await this.rowViewer(rows, account));
    return nextCursor ? { items, nextCursor } : { items };
  }

  async counts(account: Account): Promise<Record<NeedReportTab, number>> {
    const ask = this.askOf(account);
    const entries = codesOf(needReportTabs).map(
      async (view) => [view, await this.queue.count(ask, view)] as const,
    );
    return Object.fromEntries(await Promise.all(entries)) as Record<NeedReportTab, number>;
  }

  async open(account: Account, id: string): Promise<NeedReportRecord> {
    const row = await this.access.open(this.kind, account, id, 'needReport.read');
    const rowView = (await this.rowViewer([row], account))(row);
    const target = this.kind.targetOf(row);
    const facts = await this.kind.factsOf(this.stored.manager, row, account);
    const { personKnows, organizationName } = this.secrets.details(row);
    return {
      ...rowView,
      personal: fieldViews(account.role, this.secrets.personal(row)),
      facts: [
        { label: '上报人类别', value: reporterTypes[row.reporterType] },
        ...(organizationName ? [{ label: '上报单位', value: organizationName }] : []),
        {
          label: '本人知道上报',
          value: personKnows === undefined ? '没有说明' : personKnows ? '知道' : '不知道',
        },
      ],
      timeline: await this.timeline(row, account),
      actions: actionViews(needReportLifecycle, row.state, facts, account, target),
      may: {
        reveal: can(account, 'needReport.reveal', target),
        contact:
          can(account, 'needReport.contact', target) &&
          row.assigneeId === account.id &&
          inContact.includes(row.state),
      },
      applicationId: row.applicationId,
    };
  }

  reveal(account: Account, id: string, form: RevealForm): Promise<RevealedView> {
    const valuesOf = (row: NeedReport) => this.secrets.personal(row);
    return this.access.reveal(this.kind, account, id, 'needReport.reveal', form, valuesOf);
  }

  async mine(account: Account): Promise<Readable<MatterSummary>[]> {
    const where = { reporterId: account.id };
    const rows = await this.stored.find({
      where,
      order: { createdAt: 'DESC' },
      take: shownAtMost.ownMatters,
    });
    const unread = await this.notices.unreadRecords(account, recordType);
    return this.readable.of('need_reports', rows, (row) => ({
      kind: 'needReport' as const,
      id: row.id,
      number: row.number,
      title: '需求上报',
      draft: false,
      stateLabel: reporterStages[reporterStageOf(row.state, row.contactAttempts)],
      tone: row.open ? 'active' : 'ended',
      nextStep: row.open ? '社工会与本人联系' : '谢谢您的帮助',
      byWhom: null,
      byDate: null,
      needsMe: false,
      updatedAt: row.createdAt.toISOString(),
      unread: unread.has(row.id),
    }));
  }

  async own(account: Account, id: string): Promise<MyNeedReportView> {
    const row = await this.stored.findOneBy({ id });
    if (!row || !can(account, 'needReport.follow', { ownerIds: [row.reporterId] }))
      throw refusalFor(account, 'needReport.follow', `${recordType}:${id}`);
    await this.notices.readFor(account, recordType, id);
    const stage = reporterStageOf(row.state, row.contactAttempts);
    return {
      id,
      number: row.number,
      stage,
      stageLabel: reporterStages[stage],
      createdAt: row.createdAt.toISOString(),
    };
  }

  private askOf(account: Account) {
    const scope = scopeOf(account, 'needReport.read');
    if (!scope) throw notFound();
    return { scope, accountId: account.id, now: this.clock.now() };
  }

  private async timeline(row: NeedReport, { role }: Account): Promise<TimelineEntryView[]> {
    const subject = { recordType, recordId: row.id, words: needReportLifecycle.actions };
    const contacts = await this.contacts.of(row.id);
    const people = await this.people.byIds(contacts.map(({ accountId }) => accountId));
    const logged = contacts.map((contact): TimelineEntryView => ({
      id: contact.id,
      at: contact.at.toISOString(),
      kind: 'contact',
      label: contact.label,
      byWhom: people.get(contact.accountId)?.displayName ?? null,
      body: seen(role, 'note', contact.note) ?? null,
      masked: false,
      visibleToApplicant: false,
    }));
    const events = (await this.timelines.forStaff(subject, role)).map((entry) => ({
      ...entry,
      visibleToApplicant: false,
    }));
    return [...events, ...logged].sort((a, b) => (a.at < b.at ? -1 : 1));
  }

  private async rowViewer(rows: readonly NeedReport[], { role }: Account) {
    const people = await this.people.byIds(rows.map(({ assigneeId }) => assigneeId));
    const regions = await this.regions.namesOf(rows.map(({ regionCode }) => regionCode));
    return (row: NeedReport): NeedReportRow => {
      const { label, tone } = needReportLifecycle.states[row.state];
      const assignee = people.get(row.assigneeId ?? '');
      return {
        id: row.id,
        number: row.number,
        version: row.version,
        personName: seen(role, 'personName', this.secrets.personName(row)) ?? '身份已清除',
        reporterLabel: reporterTypes[row.reporterType],
        urgencyLabel: urgencies[row.urgency],
        urgent: row.urgency !== 'normal',
        state: { code: row.state, label, tone },
        nextAction: needReportRecords.next[row.state].staff,
        clock: clockView(row, this.clock.now()),
        assignee: assignee ? { id: assignee.id, displayName: assignee.displayName } : null,
        contactAttempts: row.contactAttempts,
        regionName: regions.get(row.regionCode) ?? '',
        reportedAt: row.createdAt.toISOString(),
      };
    };
  }
}
