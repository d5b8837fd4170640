import type { Account } from '@jingkang/shared/access/scope';
import type { Viewer } from '@jingkang/shared/access/privacy';
import type { ActionView } from '@jingkang/shared/api/common';
import type { ConsentRecord, ConsentRow, MyConsent } from '@jingkang/shared/api/consents';
import type { Readable } from '@jingkang/shared/api/unreadable';
import { dueOn } from '@jingkang/shared/calendar/due-words';
import {
  consentLifecycle,
  type ConsentFacts,
  consentKinds,
  type ConsentAction,
} from '@jingkang/shared/lifecycles/consent';
import { Injectable } from '@nestjs/common';
import { Attachments } from '../../messages/attachments/attachments.service';
import type { Case } from '../cases/case.entity';
import { Clock } from '../../foundation/clock/clock';
import { clockView } from '../../foundation/clock/clock-view';
import { Openings } from '../../foundation/records/opening';
import { WholeRecord } from '../../foundation/records/whole-record';
import { ReadableRows } from '../../foundation/records/readable-rows';
import { actionViews, matterActionsOf } from '../../foundation/records/record-views';
import { whole } from '../../foundation/database/rows/damaged';
import { Institutions } from '../../directory/institutions/institutions.service';
import { Organizations } from '../../directory/institutions/organizations.service';
import { Notices } from '../../messages/notices/notices.service';
import { SigningViews } from '../signing/signing-views.service';
import { Signings } from '../signing/signings.service';
import { CaseConsent } from './case-consent.entity';
import { ConsentAccess } from './consent-access.service';
import { withdrawalMeans } from './withdrawal-means';
import { ConsentKind } from './consent-kind';
import { drawnFor, signersPlace } from './consent-signing';
import { recordType } from './consent.record';

/** A button is shown as what it will be once its form is filled in as it should be. */
const signed: ConsentFacts = {
  textCurrent: true,
  requiredItemsTicked: true,
  personSignsOrCannot: true,
  guardianSignsOrNone: true,
  guardianWhereNeeded: true,
  signersAgree: true,
  evidencePresent: true,
  otherNameAt: null,
  itemsOptional: true,
};

/** Consents as colleagues and as the person see them. */
@Injectable()
export class ConsentPage {
  constructor(
    private readonly kind: ConsentKind,
    private readonly clock: Clock,
    private readonly desk: ConsentAccess,
    private readonly whole: WholeRecord,
    private readonly openings: Openings,
    private readonly notices: Notices,
    private readonly attachments: Attachments,
    private readonly institutions: Institutions,
    private readonly organizations: Organizations,
    private readonly signings: Signings,
    private readonly views: SigningViews,
    private readonly readable: ReadableRows,
  ) {}

  async list(account: Account, caseId: string): Promise<{ items: Readable<ConsentRow>[] }> {
    const rows = await this.desk.of(account, caseId);
    const names = await this.namesOf(rows);
    return { items: this.readable.of('case_consents', rows, (row) => this.rowView(row, names)) };
  }

  async open(account: Account, id: string): Promise<ConsentRecord> {
    const { row, of } = await this.desk.get(account, id, 'consent.read');
    this.whole.demand(CaseConsent, row);
    await this.openings.opened(account, recordType, id);
    return {
      ...this.rowView(row, await this.namesOf([row])),
      ...(await this.shown(row, of, account, account.role)),
      caseId: row.caseId,
      actions: this.actionsOf(row, account),
    };
  }

  async mine(account: Account, id: string): Promise<MyConsent> {
    const { row, of } = await this.desk.get(account, id, 'consent.follow');
    await this.notices.readFor(account, recordType, id);
    const { publicLabel, tone } = consentLifecycle.states[row.state];
    return {
      ...(await this.shown(row, of, account, 'owner')),
      id,
      caseId: row.caseId,
      kind: row.kind,
      kindLabel: consentKinds[row.kind],
      version: row.version,
      stateLabel: publicLabel,
      tone,
      receiver: row.receiverId ? await this.institutions.one(row.receiverId) : null,
      byDate: row.dueAt ? dueOn(row.dueAt) : null,
      givenAt: row.givenAt?.toISOString() ?? null,
      withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
      withdrawalMeans: withdrawalMeans(row, of),
      actions: matterActionsOf(this.actionsOf(row, account)),
    };
  }

  /** A part is taken back only where something optional was agreed to. */
  private actionsOf(row: CaseConsent, account: Account): ActionView<ConsentAction>[] {
    const optional = row.wording.items.some(({ code, required }) => !required && row.items.includes(code));
    return actionViews(consentLifecycle, row.state, signed, account, this.kind.targetOf(row)).filter(
      ({ action }) => optional || action !== ('withdraw-items' satisfies ConsentAction),
    );
  }

  private async shown(row: CaseConsent, { applicationId }: Case, account: Account, viewer: Viewer) {
    const bundle = this.signings.open(row.id, row.signersSealed, signersPlace);
    return {
      textVersion: row.textVersion,
      textHash: row.textHash,
      wording: whole(row.wording),
      items: whole(row.items),
      signing: await this.views.needs(applicationId, viewer, drawnFor(row.kind)),
      signed: this.views.signed(bundle, viewer),
      attachments: await this.attachments.of({ recordType, recordId: row.id }, account),
    };
  }

  private rowView(row: CaseConsent, names: ReadonlyMap<string, string>): ConsentRow {
    const { label, tone } = consentLifecycle.states[row.state];
    const titles = new Map(row.wording.items.map(({ code, title }) => [code, title]));
    return {
      id: row.id,
      kind: row.kind,
      kindLabel: consentKinds[row.kind],
      version: row.version,
      state: { code: row.state, label, tone },
      clock: clockView(row, this.clock.now()),
      receiverId: row.receiverId,
      receiverName: names.get(row.receiverId ?? '') ?? null,
      itemTitles: row.items.map((code) => titles.get(code) ?? code),
      requestedAt: row.createdAt.toISOString(),
      givenAt: row.givenAt?.toISOString() ?? null,
      withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
    };
  }

  private namesOf(rows: readonly CaseConsent[]): Promise<ReadonlyMap<string, string>> {
    return this.organizations.namesOf(rows.flatMap(({ receiverId }) => receiverId ?? []));
  }
}
