import type { ApplicationRecord, ConsentView } from '@jingkang/shared/api/applications';
import type { ActionView, FactView } from '@jingkang/shared/api/common';
import { ageBandOf, type PersonalField, seen, sightOf } from '@jingkang/shared/access/privacy';
import { roles } from '@jingkang/shared/access/roles';
import { type Account, can } from '@jingkang/shared/access/scope';
import { isUnreadable } from '@jingkang/shared/api/unreadable';
import {
  applicationLifecycle,
  type ApplicationAction,
  applicationInReview,
} from '@jingkang/shared/lifecycles/application';
import { applicationRecords } from '@jingkang/shared/records/applications';
import { channels } from '@jingkang/shared/terms';
import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { People } from '../../identity/accounts/people.service';
import { Attachments } from '../../messages/attachments/attachments.service';
import { Clock } from '../../foundation/clock/clock';
import { clockView } from '../../foundation/clock/clock-view';
import { actionViews, fieldViews } from '../../foundation/records/record-views';
import { Organizations } from '../../directory/institutions/organizations.service';
import { Messages } from '../../messages/notes/messages.service';
import { Timelines } from '../../messages/notes/timeline.service';
import { Regions } from '../../directory/regions/regions.service';
import { CaseOfApplication } from './case-of-application';
import { ReferralOfApplication } from './referral-of-application';
import type { Application } from './application.entity';
import { ApplicationKind } from './application-kind';
import type { ApplicationFields } from './application-secrets';
import { contactRulesOf, factsOf, personalOf } from './application-words';
import { among, isDraft, recordType } from './application.record';
import { Consents } from './review/consents.service';
import { Duplicates } from './merging/duplicates.service';
import { type ReadTogether, Mergings } from './merging/mergings.service';
import { Reminders } from './queue/reminders.service';
import { Reviews } from './review/reviews.service';

/** One application as a colleague sees it. */
@Injectable()
export class ApplicationPage {
  constructor(
    private readonly manager: EntityManager,
    private readonly clock: Clock,
    private readonly kind: ApplicationKind,
    private readonly mergings: Mergings,
    private readonly consents: Consents,
    private readonly reviews: Reviews,
    private readonly duplicates: Duplicates,
    private readonly reminders: Reminders,
    private readonly attachments: Attachments,
    private readonly messages: Messages,
    private readonly timelines: Timelines,
    private readonly people: People,
    private readonly organizations: Organizations,
    private readonly regions: Regions,
    private readonly cases: CaseOfApplication,
    private readonly referrals: ReferralOfApplication,
  ) {}

  async of(row: Application, viewer: Account): Promise<ApplicationRecord> {
    const all = await this.mergings.together(row);
    const { fields, merged } = all;
    const rows = [row, ...merged];
    const regionNames = await this.regions.namesOf([row.regionCode ?? '', fields.hukouRegionCode ?? '']);
    const people = await this.people.byIds([row.assigneeId, row.enteredById, row.overriddenById]);
    const organizations = await this.organizations.namesOf(row.organizationId ? [row.organizationId] : []);
    const duplicates = await this.duplicates.of(row, viewer);
    const assignee = row.assigneeId ? people.get(row.assigneeId) : undefined;
    const { label, tone } = applicationLifecycle.states[row.state];
    const full = sightOf(viewer.role, 'contactPhone') !== 'hidden';
    return {
      id: row.id,
      number: row.number ?? '',
      version: row.version,
      state: { code: row.state, label, tone },
      clock: clockView(row, this.clock.now()),
      nextAction: applicationRecords.next[row.state].staff,
      channelLabel: channels[row.channel],
      enteredBy: enteredBy(row, people.get(row.enteredById ?? '')?.displayName),
      organizationId: row.organizationId ?? '',
      organizationName: organizations.get(row.organizationId ?? '') ?? '',
      regionName: regionNames.get(row.regionCode ?? '') ?? '',
      assignee: assignee ? { id: assignee.id, displayName: assignee.displayName } : null,
      ageBand: ageBandOf(fields.birthDate, this.clock.today())?.label ?? null,
      personal: fieldViews(viewer.role, await this.personal(row, all)),
      facts: full ? this.facts(fields, regionNames) : [],
      contactRules: full ? contactRulesOf(all) : [],
      consents: await this.consentsOf(rows),
      attachments: this.may(viewer, row).reveal
        ? (
            await Promise.all(rows.map(({ id }) => this.attachments.of({ recordType, recordId: id }, viewer)))
          ).flat()
        : [],
      review: await this.reviews.view(row.id, viewer),
      qualificationOverride: await this.overrideOf(
        row,
        viewer,
        people.get(row.overriddenById ?? '')?.displayName,
      ),
      reminders: await this.reminders.of(row.id, viewer.id),
      duplicates,
      timeline: await this.timelines.forStaffOfAll(
        rows.map(({ id }) => ({ recordType, recordId: id, words: applicationLifecycle.actions })),
        viewer.role,
      ),
      actions: await this.actions(
        row,
        viewer,
        duplicates.some((other) => !isUnreadable(other) && other.mergeable),
      ),
      may: this.may(viewer, row),
      caseId: (await this.cases.find(row.id))?.id ?? null,
      referralId: await this.referralOf(rows, viewer),
      mergedIntoId: row.mergedIntoId,
    };
  }

  /** Every personal value of the record, plain: for masking and for reveals. */
  async personal(
    row: Application,
    known?: ReadTogether,
  ): Promise<Partial<Record<PersonalField, string | undefined>>> {
    const all = known ?? (await this.mergings.together(row));
    const ids = [row, ...all.merged].map(({ id }) => id);
    const consents = (await Promise.all(ids.map((id) => this.consents.of(id)))).flat();
    const said = (await Promise.all(ids.map((id) => this.messages.of(recordType, id)))).flat();
    const supplied = said.filter(({ fromApplicant }) => fromApplicant);
    const witness = consents.map((consent) => this.consents.witnessOf(consent)).find(Boolean);
    const message = supplied.map(({ body }) => body).join('\n') || undefined;
    return { ...personalOf(all), witness, message };
  }

  private facts(fields: ApplicationFields, names: ReadonlyMap<string, string>): FactView[] {
    const hukou = names.get(fields.hukouRegionCode ?? '');
    return [...factsOf(fields), ...(hukou ? [{ label: '户籍地', value: hukou }] : [])];
  }

  private async consentsOf(rows: readonly Application[]): Promise<ConsentView[]> {
    const given = (await Promise.all(rows.map(({ id }) => this.consents.of(id)))).flat();
    return given.map((consent) => this.consents.view(consent));
  }

  /** The first that the viewer may read. */
  private async referralOf(rows: readonly Application[], viewer: Account): Promise<string | null> {
    for (const { fromReferralId } of rows) {
      const id = await this.referrals.readableId(this.manager, viewer, fromReferralId);
      if (id) return id;
    }
    return null;
  }

  /** The first reason from then on is the override's; it is a colleague's words, like those of the timeline. */
  private async overrideOf({ id, overriddenAt }: Application, { role }: Account, byWhom: string | undefined) {
    if (!overriddenAt) return null;
    const said = await this.messages.of(recordType, id);
    const body = said.find(({ kind, createdAt }) => kind === 'reason' && createdAt >= overriddenAt)?.body;
    return { byWhom: byWhom ?? '', at: overriddenAt.toISOString(), reason: seen(role, 'note', body) ?? '' };
  }

  private async actions(
    row: Application,
    viewer: Account,
    mergeable: boolean,
  ): Promise<ActionView<ApplicationAction>[]> {
    const facts = await this.kind.factsOf(this.manager, row, viewer);
    const target = this.kind.targetOf(row);
    const known = { ...facts, mergeTargetLive: mergeable };
    return actionViews(applicationLifecycle, row.state, known, viewer, target);
  }

  private may(viewer: Account, row: Application): ApplicationRecord['may'] {
    const target = this.kind.targetOf(row);
    const mine = row.assigneeId === viewer.id;
    return {
      reveal: can(viewer, 'application.reveal', target),
      review: can(viewer, 'application.review', target) && mine && among(applicationInReview, row.state),
      note: can(viewer, 'application.note', target),
      remind: can(viewer, 'application.remind', target) && row.open,
      attach: can(viewer, 'application.review', target) && mine && row.open && !isDraft(row),
    };
  }
}

function enteredBy({ enteredByRole }: Application, name: string | undefined): string {
  if (!enteredByRole) return '申请人自己';
  return `${roles[enteredByRole].kind === 'staff' && name ? name : roles[enteredByRole].label}代`;
}
