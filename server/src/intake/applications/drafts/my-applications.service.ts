import { shownAtMost } from '@jingkang/shared/api/shown-at-most';
import type { MatterAction, MatterSummary, MyApplication, ViewerView } from '@jingkang/shared/api/matters';
import { roleGroups } from '@jingkang/shared/access/role-groups';
import type { Account } from '@jingkang/shared/access/scope';
import { standingsFor } from '@jingkang/shared/access/standings';
import { isUnreadable, type Readable } from '@jingkang/shared/api/unreadable';
import { dueOn } from '@jingkang/shared/calendar/due-words';
import { addDays, toLocalDate } from '@jingkang/shared/calendar/local-date';
import {
  applicationLifecycle,
  type ApplicationAction,
  applicationRegistered,
  replyLapseDays,
} from '@jingkang/shared/lifecycles/application';
import { applicationRecords } from '@jingkang/shared/records/applications';
import type { NextStep } from '@jingkang/shared/records/record-kind';
import { stepsAt } from '@jingkang/shared/lifecycles/seven-steps';
import { consentWays, informationItems } from '@jingkang/shared/terms';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, Repository } from 'typeorm';
import { Attachments } from '../../../messages/attachments/attachments.service';
import { demand } from '../../../foundation/records/access';
import { EvidenceEvent } from '../../../foundation/evidence/evidence.entities';
import { ReadableRows } from '../../../foundation/records/readable-rows';
import { actionViews, matterActionsOf } from '../../../foundation/records/record-views';
import { notFound } from '../../../foundation/refusals/refusal';
import { WholeRecord } from '../../../foundation/records/whole-record';
import { Organizations } from '../../../directory/institutions/organizations.service';
import { Messages } from '../../../messages/notes/messages.service';
import { Timelines } from '../../../messages/notes/timeline.service';
import { Viewers } from '../../../messages/notes/viewers.service';
import { Notices } from '../../../messages/notices/notices.service';
import { CaseOfApplication } from '../case-of-application';
import { Application } from '../application.entity';
import { ApplicationKind } from '../application-kind';
import { ApplicationSecrets } from '../application-secrets';
import { among, isDraft, isWaiting, recordType } from '../application.record';
import { Consents } from '../review/consents.service';

/** An application as the person concerned follows it, or the stage alone for the committee that filled it in. */
@Injectable()
export class MyApplications {
  constructor(
    @InjectRepository(Application) private readonly applications: Repository<Application>,
    @InjectRepository(EvidenceEvent) private readonly evidenceEvents: Repository<EvidenceEvent>,
    private readonly kind: ApplicationKind,
    private readonly secrets: ApplicationSecrets,
    private readonly consents: Consents,
    private readonly attachments: Attachments,
    private readonly messages: Messages,
    private readonly timelines: Timelines,
    private readonly watchers: Viewers,
    private readonly organizations: Organizations,
    private readonly notices: Notices,
    private readonly cases: CaseOfApplication,
    private readonly readable: ReadableRows,
    private readonly whole: WholeRecord,
  ) {}

  /** Without those that go on as an own case, which is the one matter of both. */
  async list(account: Account, ownCases: ReadonlySet<string>): Promise<Readable<MatterSummary>[]> {
    const where = [
      { ownerId: account.id },
      {
        enteredById: account.id,
        enteredByRole: In([...roleGroups.committee]),
        caseStanding: In(standingsFor('sender')),
      },
    ];
    const found = await this.applications.find({
      where,
      order: { updatedAt: 'DESC' },
      take: shownAtMost.ownMatters,
    });
    const rows = found.filter(({ id }) => !ownCases.has(id));
    const unread = await this.notices.unreadRecords(account, recordType);
    const names = await this.organizations.namesOf(
      rows.flatMap(({ organizationId }) => organizationId ?? []),
    );
    const views = await this.readable.ofAll('applications', rows, async (row) => {
      // A draft that is only opened to be gone on with is shown as one where that cannot be done.
      if (isDraft(row)) this.whole.demand(Application, row);
      return this.summary(row, unread, names);
    });
    const drafts = new Set(rows.filter(isDraft).map(({ id }) => id));
    return views.map((view) => (isUnreadable(view) && drafts.has(view.id) ? { ...view, draft: true } : view));
  }

  async get(account: Account, id: string): Promise<MyApplication> {
    const row = await this.followed(account, id);
    await this.notices.readFor(account, recordType, id);
    const mine = this.kind.targetOf(row).ownerIds.includes(account.id);
    const names = await this.organizations.namesOf(row.organizationId ? [row.organizationId] : []);
    const { publicLabel, tone } = applicationLifecycle.states[row.state];
    const timeline = await this.timelines.forPublic({
      recordType,
      recordId: id,
      words: applicationLifecycle.actions,
    });
    return {
      id,
      number: row.number,
      draft: isDraft(row),
      version: row.version,
      stateLabel: publicLabel,
      tone,
      steps: stepsAt(stepOf(row)),
      next: await this.next(row, names),
      timeline: mine ? timeline : timeline.map((entry) => ({ ...entry, message: null })),
      fields: mine ? { ...this.secrets.details(row) } : {},
      attachments: mine ? await this.attachments.of({ recordType, recordId: id }, account) : [],
      consent: mine ? await this.consentOf(id) : null,
      actions: mine ? await this.actions(row, account) : [],
      mine,
      caseId: mine ? await this.caseOf(account, row) : null,
      ...(mine ? await this.said(row) : {}),
    };
  }

  /** Who looked at my data, when, as what, and at which fields (个人信息保护法 44). */
  async viewers(account: Account, id: string): Promise<{ items: ViewerView[] }> {
    const row = await this.followed(account, id);
    demand(account, 'application.follow', this.kind.targetOf(row), `${recordType}:${id}`);
    return this.watchers.of(account, [{ recordType, ids: [id] }]);
  }

  private async followed(account: Account, id: string): Promise<Application> {
    const row = await this.applications.findOneBy({ id });
    const target = row ? this.kind.followTargetOf(row) : { ownerIds: [] };
    demand(account, 'application.follow', target, `${recordType}:${id}`);
    if (!row) throw notFound();
    return row;
  }

  private async summary(
    row: Application,
    unread: ReadonlySet<string>,
    names: ReadonlyMap<string, string>,
  ): Promise<MatterSummary> {
    const { publicLabel, tone } = applicationLifecycle.states[row.state];
    const { what, byWhom, byDate } = await this.next(row, names);
    return {
      kind: 'application',
      id: row.id,
      number: row.number,
      title: '服务申请',
      draft: isDraft(row),
      stateLabel: publicLabel,
      tone,
      nextStep: what,
      byWhom,
      byDate,
      needsMe: applicationRecords.next[row.state].by === 'you',
      updatedAt: row.updatedAt.toISOString(),
      unread: unread.has(row.id),
    };
  }

  private async next(row: Application, names: ReadonlyMap<string, string>): Promise<MyApplication['next']> {
    const step = applicationRecords.next[row.state];
    const byWhom = doerOf(step, names.get(row.organizationId ?? ''));
    return { what: step.publicly, byWhom, byDate: await this.dateOf(row) };
  }

  /** The last day of what runs now: the review, the answer waited for, or the referral of the case. */
  private async dateOf(row: Application): Promise<string | null> {
    if (isWaiting(row) && row.pausedAt) return addDays(toLocalDate(row.pausedAt), replyLapseDays);
    if (row.dueAt) return dueOn(row.dueAt);
    if (!among(applicationRegistered, row.state)) return null;
    const due = (await this.cases.find(row.id))?.dueAt;
    return due ? dueOn(due) : null;
  }

  /** What was asked for while it waits; the reason and the advice once it was decided. */
  private async said(row: Application): Promise<Pick<MyApplication, 'asked' | 'outcome'>> {
    const messages = await this.messages.of(recordType, row.id);
    const asked = messages.findLast(({ kind }) => kind === 'asked');
    if (isWaiting(row) && asked?.eventId && row.pausedAt) {
      const event = await this.evidenceEvents.findOneBy({ id: asked.eventId });
      const items = String(event?.codes.items ?? '')
        .split(',')
        .filter(Boolean);
      const labels: Readonly<Record<string, string>> = informationItems;
      return {
        asked: {
          message: asked.body,
          items: items.map((item) => labels[item] ?? item),
          askedAt: asked.createdAt.toISOString(),
          lapsesOn: addDays(toLocalDate(row.pausedAt), replyLapseDays),
        },
      };
    }
    const advice = messages.findLast(({ kind }) => kind === 'advice')?.body ?? null;
    const reason = messages.findLast(
      ({ kind, visibleToApplicant }) => kind === 'reason' && visibleToApplicant,
    )?.body;
    return !row.open && reason ? { outcome: { reason, advice } } : {};
  }

  private async consentOf(id: string): Promise<MyApplication['consent']> {
    const consent = (await this.consents.of(id)).at(-1);
    if (!consent) return null;
    return {
      version: consent.textVersion,
      items: this.consents.titlesOf(consent),
      givenAt: consent.givenAt.toISOString(),
      how: consentWays[consent.way],
    };
  }

  private async caseOf(account: Account, row: Application): Promise<string | null> {
    if (!among(applicationRegistered, row.state)) return null;
    const found = await this.cases.find(row.id);
    return found?.ownerId === account.id ? found.id : null;
  }

  private async actions(row: Application, account: Account): Promise<MatterAction<ApplicationAction>[]> {
    const facts = await this.kind.factsOf(this.applications.manager, row, account);
    return matterActionsOf(
      actionViews(applicationLifecycle, row.state, facts, account, this.kind.targetOf(row)),
    );
  }
}

function stepOf(row: Application) {
  if (isDraft(row)) return 'apply';
  return among(applicationRegistered, row.state) ? 'refer' : 'review';
}

function doerOf({ by }: NextStep, organizationName: string | undefined): string | null {
  if (by === 'you') return '您';
  return by ? (organizationName ?? '社工') : null;
}
