import type { Account } from '@jingkang/shared/access/scope';
import type { MatterSummary, PublicEntry, ViewerView } from '@jingkang/shared/api/matters';
import type { MyCase } from '@jingkang/shared/api/my-cases';
import type { Readable } from '@jingkang/shared/api/unreadable';
import { caseLifecycle, closureReasons } from '@jingkang/shared/lifecycles/case';
import { stepOfCase, stepsAt } from '@jingkang/shared/lifecycles/seven-steps';
import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import type { Case } from '../care/cases/case.entity';
import { CaseKind } from '../care/cases/case-kind';
import { recordType as cases } from '../care/cases/case.record';
import { CasesReader } from '../care/cases/cases-reader';
import { Waiting } from '../care/casework/waiting/waiting.service';
import { demand } from '../foundation/records/access';
import { Clock } from '../foundation/clock/clock';
import { ReadableRows } from '../foundation/records/readable-rows';
import { actionViews, matterActionsOf } from '../foundation/records/record-views';
import { notFound } from '../foundation/refusals/refusal';
import { Institutions } from '../directory/institutions/institutions.service';
import { Timelines } from '../messages/notes/timeline.service';
import { Viewers } from '../messages/notes/viewers.service';
import { Notices } from '../messages/notices/notices.service';
import { documentsOf, nextOf, tasksOf, wordingOf } from './my-case-words';
import { type OwnCase, OwnCases } from './own-cases.service';

type Words = Parameters<Timelines['forPublic']>[0]['words'];
const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);

interface OwnMatters {
  readonly items: Readable<MatterSummary>[];
  readonly applicationIds: ReadonlySet<string>;
}

/** Cases as the person or guardian follows them. */
@Injectable()
export class MyCases {
  constructor(
    private readonly manager: EntityManager,
    private readonly clock: Clock,
    private readonly kind: CaseKind,
    private readonly cases: CasesReader,
    private readonly own: OwnCases,
    private readonly waiting: Waiting,
    private readonly institutions: Institutions,
    private readonly timelines: Timelines,
    private readonly watchers: Viewers,
    private readonly notices: Notices,
    private readonly readable: ReadableRows,
  ) {}

  /** The own cases, with the applications they came from: each is one matter. */
  async list(account: Account): Promise<OwnMatters> {
    const rows = await this.cases.ownedBy(account.id);
    const unread = await this.unreadOf(account);
    const items = await this.readable.ofAll('cases', rows, async (row) =>
      this.summary(await this.own.of(row), unread),
    );
    return { items, applicationIds: new Set(rows.map(({ applicationId }) => applicationId)) };
  }

  async get(account: Account, id: string): Promise<MyCase> {
    const row = await this.followed(account, id);
    await this.notices.readFor(account, cases, id);
    const own = await this.own.of(row);
    const tasks = await tasksOf(own, this.clock.today());
    const { publicLabel, tone } = wordingOf(own, tasks);
    const facts = await this.kind.factsOf(this.manager, row, account);
    return {
      id,
      number: row.number,
      version: row.version,
      stateLabel: publicLabel,
      tone,
      steps: stepsAt(stepOfCase[row.state]),
      next: nextOf(own, tasks),
      tasks,
      waiting: await this.waitingOf(row),
      institution: row.institutionId ? await this.institutions.one(row.institutionId) : null,
      closureReasonLabel: row.closureReason && closureReasons[row.closureReason],
      documents: documentsOf(own),
      timeline: await this.timelineOf(own),
      applicationId: row.applicationId,
      actions: matterActionsOf(
        actionViews(caseLifecycle, row.state, facts, account, this.kind.targetOf(row)),
      ),
    };
  }

  /** Who opened the case or anything that belongs to it. */
  async viewers(account: Account, id: string): Promise<{ items: ViewerView[] }> {
    const { row, parts } = await this.own.of(await this.followed(account, id));
    return this.watchers.of(account, [
      { recordType: 'applications', ids: [row.applicationId] },
      { recordType: cases, ids: [id] },
      ...parts.map(({ told, rows }) => ({ recordType: told.part, ids: idsOf(rows) })),
    ]);
  }

  private async followed(account: Account, id: string): Promise<Case> {
    const row = await this.cases.find(id);
    demand(account, 'case.follow', row ? this.kind.targetOf(row) : { ownerIds: [] }, `${cases}:${id}`);
    if (!row) throw notFound();
    return row;
  }

  private async summary(own: OwnCase, unread: ReadonlySet<string>): Promise<MatterSummary> {
    const { row, parts } = own;
    const tasks = await tasksOf(own, this.clock.today());
    const { publicLabel, tone } = wordingOf(own, tasks);
    const { what, byWhom, byDate } = nextOf(own, tasks);
    return {
      kind: 'case',
      id: row.id,
      number: row.number,
      title: '康复服务',
      draft: false,
      stateLabel: publicLabel,
      tone,
      nextStep: what,
      byWhom,
      byDate,
      needsMe: tasks.length > 0,
      updatedAt: row.updatedAt.toISOString(),
      unread: idsOf([row, ...parts.flatMap(({ rows }) => rows)]).some((id) => unread.has(id)),
    };
  }

  private async unreadOf(account: Account): Promise<ReadonlySet<string>> {
    const each = await Promise.all(
      [cases, ...this.own.withNews].map((recordType) => this.notices.unreadRecords(account, recordType)),
    );
    return new Set(each.flatMap((ids) => [...ids]));
  }

  private async waitingOf(row: Case): Promise<MyCase['waiting']> {
    const view = await this.waiting.of(row, 'owner');
    if (!view) return null;
    const { position, reasonLabel, since, reviewDueOn, reviewNeeded } = view;
    const { wishConfirmedOn, expectedOn, alternatives } = view;
    return {
      position,
      reasonLabel,
      since,
      reviewDueOn,
      reviewNeeded,
      wishConfirmedOn,
      expectedOn,
      alternatives,
    };
  }

  /** The case tells its own steps, and each part those that the case does not tell. */
  private async timelineOf({ row, parts }: OwnCase): Promise<PublicEntry[]> {
    const of = async (recordType: string, recordId: string, words: Words, title = '') => {
      const told = await this.timelines.forPublic({ recordType, recordId, words });
      return told.map((entry) => ({ ...entry, label: `${title}${entry.label}` }));
    };
    const each = await Promise.all([
      of(cases, row.id, caseLifecycle.actions),
      ...parts.flatMap(({ told, rows }) =>
        rows.flatMap((one) => {
          const steps = told.stepsOf(one);
          return steps ? [of(told.part, one.id, steps.words, steps.title)] : [];
        }),
      ),
    ]);
    return each.flat().sort((a, b) => (a.at < b.at ? -1 : 1));
  }
}
