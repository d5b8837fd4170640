import { sightOf, type Viewer } from '@jingkang/shared/access/privacy';
import type { Account } from '@jingkang/shared/access/scope';
import type {
  AgreementRecord,
  AgreementRow,
  CaseAgreements,
  MyAgreement,
  PriceView,
} from '@jingkang/shared/api/agreements';
import { unreadableWords } from '@jingkang/shared/api/unreadable';
import { dueOn } from '@jingkang/shared/calendar/due-words';
import {
  agreementLifecycle,
  type AgreementFacts,
  agreementDraft,
} from '@jingkang/shared/lifecycles/agreement';
import { amountText } from '@jingkang/shared/texts/service-agreement';
import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { type Person, People } from '../../identity/accounts/people.service';
import { Attachments } from '../../messages/attachments/attachments.service';
import type { Case } from '../cases/case.entity';
import { discreetly } from '../cases/discretion';
import { Clock } from '../../foundation/clock/clock';
import { clockView } from '../../foundation/clock/clock-view';
import { Openings } from '../../foundation/records/opening';
import { WholeRecord } from '../../foundation/records/whole-record';
import { ReadableRows } from '../../foundation/records/readable-rows';
import { actionViews, matterActionsOf } from '../../foundation/records/record-views';
import { Organizations } from '../../directory/institutions/organizations.service';
import { Notices } from '../../messages/notices/notices.service';
import { SigningViews } from '../signing/signing-views.service';
import { Signings } from '../signing/signings.service';
import { Agreement } from './agreement.entity';
import { AgreementAccess } from './agreement-access.service';
import { AgreementDrafts } from './drafting/agreement-drafts.service';
import { AgreementKind } from './agreement-kind';
import { AgreementSecrets, signersPlace } from './agreement-secrets';
import { AgreementTexts } from './drafting/agreement-texts.service';
import { isShown, recordType } from './agreement.record';

const drafts: readonly Agreement['state'][] = agreementDraft;

/** What a form of the signing will tell: a button is shown as what it will be once that form is filled in. */
const told = {
  textCurrent: true,
  personSignsOrCannot: true,
  guardianSignsOrNone: true,
  guardianWhereNeeded: true,
  signersAgree: true,
  evidencePresent: true,
  otherNameAt: null,
} satisfies Partial<AgreementFacts>;

/** Agreements as colleagues and as the person see them. */
@Injectable()
export class AgreementPage {
  constructor(
    private readonly manager: EntityManager,
    private readonly clock: Clock,
    private readonly kind: AgreementKind,
    private readonly drafts: AgreementDrafts,
    private readonly desk: AgreementAccess,
    private readonly secrets: AgreementSecrets,
    private readonly texts: AgreementTexts,
    private readonly whole: WholeRecord,
    private readonly openings: Openings,
    private readonly notices: Notices,
    private readonly people: People,
    private readonly attachments: Attachments,
    private readonly organizations: Organizations,
    private readonly signings: Signings,
    private readonly signingViews: SigningViews,
    private readonly readable: ReadableRows,
  ) {}

  async list(account: Account, caseId: string): Promise<CaseAgreements> {
    const rows = await this.desk.of(account, caseId);
    const items = this.readable.of('agreements', rows, (row) => this.rowView(row));
    const lacking = await this.drafts.lackingIn(account, caseId).catch((error: unknown) => {
      this.readable.tell('cases', caseId, error);
      return [`${unreadableWords}。`];
    });
    return { items, lacking };
  }

  async open(account: Account, id: string): Promise<AgreementRecord> {
    const { row, of } = await this.desk.get(account, id, 'agreement.read');
    this.whole.demand(Agreement, row);
    await this.openings.opened(account, recordType, id);
    const people = await this.people.byIds([row.preparedById, row.countersignedById]);
    const facts = await this.factsOf(row, account);
    const actions = actionViews(agreementLifecycle, row.state, facts, account, this.kind.targetOf(row));
    return {
      ...this.rowView(row),
      ...(await this.shown(row, of, account, account.role)),
      caseId: row.caseId,
      preparedBy: refOf(people.get(row.preparedById)),
      countersignedBy: refOf(people.get(row.countersignedById ?? '')),
      missing: drafts.includes(row.state) ? this.texts.missing(row) : {},
      actions: discreetly(actions, account.role),
    };
  }

  async mine(account: Account, id: string): Promise<MyAgreement> {
    const { row, of } = await this.desk.get(account, id, 'agreement.follow');
    await this.notices.readFor(account, recordType, id);
    const facts = await this.factsOf(row, account);
    const actions = actionViews(agreementLifecycle, row.state, facts, account, this.kind.targetOf(row));
    const { publicLabel, tone } = agreementLifecycle.states[row.state];
    const readable = isShown(row);
    const { termFrom = null, termTo = null } = readable ? this.secrets.contents(row) : {};
    return {
      ...(await this.shown(row, of, account, 'owner')),
      id,
      caseId: row.caseId,
      number: row.number,
      version: row.version,
      stateLabel: publicLabel,
      tone,
      termFrom,
      termTo,
      price: readable ? this.priceOf(row) : null,
      byDate: row.dueAt ? dueOn(row.dueAt) : null,
      effectiveOn: row.effectiveOn,
      hasDocument: row.documentId !== null,
      actions: matterActionsOf(discreetly(actions, account.role)),
    };
  }

  private async factsOf(row: Agreement, account: Account): Promise<AgreementFacts> {
    const facts = await this.kind.factsOf(this.manager, row, account);
    return { ...facts, ...told, contentsComplete: this.texts.complete(row) !== undefined };
  }

  private async shown(row: Agreement, { applicationId }: Case, account: Account, viewer: Viewer) {
    const institution = await this.organizations.find(row.organizationId);
    const bundle = this.signings.open(row.id, row.signersSealed, signersPlace);
    const readable = sightOf(viewer, 'agreementText') === 'plain' && isShown(row);
    return {
      institutionName: institution?.name ?? '',
      textVersion: row.textVersion,
      text: (readable && this.secrets.text(row)) || null,
      textHash: row.textHash,
      signing: await this.signingViews.needs(applicationId, viewer, true),
      signed: this.signingViews.signed(bundle, viewer),
      countersignedAt: row.countersignedAt?.toISOString() ?? null,
      documentHash: row.documentHash,
      attachments: await this.attachments.of({ recordType, recordId: row.id }, account),
    };
  }

  private rowView(row: Agreement): AgreementRow {
    const { label, tone } = agreementLifecycle.states[row.state];
    return {
      id: row.id,
      number: row.number,
      version: row.version,
      state: { code: row.state, label, tone },
      clock: clockView(row, this.clock.now()),
      preparedAt: row.createdAt.toISOString(),
      effectiveOn: row.effectiveOn,
      endsOn: row.endsOn,
      hasDocument: row.documentId !== null,
    };
  }

  private priceOf(row: Agreement): PriceView {
    const { free = false, priceListVersion = null, priceItems = [] } = this.secrets.contents(row);
    const items = priceItems.map(({ item, unit, priceFen }) => ({
      item,
      amount: amountText(priceFen, unit),
    }));
    return { free, priceListVersion, items: free ? [] : items };
  }
}

const refOf = (person: Person | undefined) =>
  person ? { id: person.id, displayName: person.displayName } : null;
