import type { AgreementState } from '@jingkang/shared/lifecycles/agreement';
import { type Account, can } from '@jingkang/shared/access/scope';
import type { AgreementDraft, AgreementSaved } from '@jingkang/shared/api/agreements';
import type { ActionAnswer } from '@jingkang/shared/api/common';
import { addDays, addMonthsClamped } from '@jingkang/shared/calendar/local-date';
import { AgreementForm, type SaveAgreementForm } from '@jingkang/shared/forms/agreements';
import type { OfCaseForm } from '@jingkang/shared/forms/of-case';
import {
  agreementLifecycle,
  agreementDraft,
  agreementEffective,
  agreementOpen,
} from '@jingkang/shared/lifecycles/agreement';
import { type CaseState, caseToSign } from '@jingkang/shared/lifecycles/case';
import { Injectable } from '@nestjs/common';
import { EntityManager, In } from 'typeorm';
import { RehabOpinions } from '../../assessments/rehab-opinions.service';
import { CaseKind } from '../../cases/case-kind';
import { CaseSteps } from '../../cases/case-steps.service';
import { CasesReader } from '../../cases/cases-reader';
import type { Case } from '../../cases/case.entity';
import { refusalFor } from '../../../foundation/records/access';
import { Clock } from '../../../foundation/clock/clock';
import { editOver } from '../../../foundation/records/edits';
import { Idempotency } from '../../../foundation/http/idempotency';
import { newId, newNumber } from '../../../foundation/clock/ids';
import { lockById } from '../../../foundation/database/work/lock';
import { Openings } from '../../../foundation/records/opening';
import { Performer } from '../../../records/perform';
import { conflict, notFound } from '../../../foundation/refusals/refusal';
import { UnitOfWork } from '../../../foundation/database/work/unit-of-work';
import { Organizations } from '../../../directory/institutions/organizations.service';
import { Templates } from '../../templates/templates.service';
import { Agreement } from '../agreement.entity';
import { AgreementAccess } from '../agreement-access.service';
import { AgreementKind } from '../agreement-kind';
import { type AgreementContents, AgreementSecrets } from '../agreement-secrets';
import { recordType } from '../agreement.record';

const toSign: readonly CaseState[] = caseToSign;
const drafts: readonly Agreement['state'][] = agreementDraft;
const standing = In([...agreementOpen, ...agreementEffective]);

/** Agreements while they are written. */
@Injectable()
export class AgreementDrafts {
  constructor(
    private readonly manager: EntityManager,
    private readonly unitOfWork: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly performer: Performer,
    private readonly clock: Clock,
    private readonly openings: Openings,
    private readonly cases: CasesReader,
    private readonly opinions: RehabOpinions,
    private readonly caseKind: CaseKind,
    private readonly steps: CaseSteps,
    private readonly kind: AgreementKind,
    private readonly desk: AgreementAccess,
    private readonly secrets: AgreementSecrets,
    private readonly organizations: Organizations,
    private readonly templates: Templates,
  ) {}

  prepare(account: Account, form: OfCaseForm, key: string): Promise<ActionAnswer<AgreementState>> {
    const request = { key, sender: account.id, path: '/agreements', body: form };
    return this.idempotency.once(request, async (manager) => {
      const of = await this.caseToSign(manager, account, form.caseId);
      const { id, state, version } = await this.begin(manager, account, of);
      return { id, state, version };
    });
  }

  /** What is written so far names the person's contacts: each opening is recorded. */
  async view(account: Account, id: string): Promise<AgreementDraft> {
    const { row } = await this.desk.get(account, id, 'agreement.prepare');
    mustBeDraft(row);
    await this.openings.opened(account, recordType, id);
    return { id, version: row.version, contents: this.secrets.contents(row) };
  }

  async save(
    account: Account,
    id: string,
    { contents, ...sent }: SaveAgreementForm,
  ): Promise<AgreementSaved> {
    await this.desk.get(account, id, 'agreement.prepare');
    const saved = this.unitOfWork.run(async (manager) => {
      const row = await lockById(manager, Agreement, id);
      if (!row) throw notFound();
      const theirs = this.secrets.contents(row);
      const edit = { kind: this.kind, row, sent, theirs, mine: contents, of: AgreementForm };
      const merged = await editOver(manager, edit);
      mustBeDraft(row);
      const [next, updatedAt] = [row.version + 1, this.clock.now()];
      const contentsSealed = this.secrets.sealContents(id, merged);
      await manager.update(Agreement, { id }, { contentsSealed, version: next, updatedAt });
      return { version: next, savedAt: updatedAt.toISOString() };
    });
    return this.openings.saving(account, recordType, id, saved);
  }

  /** The case within reach, locked and ready for an agreement; one that stands is not written twice. */
  private async caseToSign(manager: EntityManager, account: Account, caseId: string): Promise<Case> {
    const found = await this.cases.find(caseId, manager);
    if (!found || !can(account, 'agreement.prepare', this.caseKind.targetOf(found)))
      throw refusalFor(account, 'agreement.prepare', `cases:${caseId}`);
    const of = await this.steps.locked(manager, caseId);
    if (!toSign.includes(of.state)) throw conflict('not_to_sign', '综合评估出具康复意见以后，才能起草协议。');
    if (await manager.existsBy(Agreement, { caseId, state: standing }))
      throw conflict('agreement_open', '已经有一份协议在办，请打开那一份。');
    const [missing] = await this.lacking(manager, account, of);
    if (missing) throw conflict(missing.code, missing.message);
    return of;
  }

  /** Why none can be prepared in the case yet, a sentence per reason, for whoever prepares them. */
  async lackingIn(account: Account, caseId: string): Promise<readonly string[]> {
    const of = await this.cases.find(caseId);
    const mayPrepare = of && can(account, 'agreement.prepare', this.caseKind.targetOf(of));
    if (!mayPrepare || !toSign.includes(of.state)) return [];
    return (await this.lacking(this.manager, account, of)).map(({ message }) => message);
  }

  private async lacking(manager: EntityManager, account: Account, { id, organizationId }: Case) {
    const about = { caseId: id, organizationId, preparedById: account.id };
    const facts = await this.kind.factsOf(manager, about, account);
    return agreementLifecycle.actions.prepare.needs.filter((guard) => !guard.holds(facts));
  }

  private async begin(manager: EntityManager, account: Account, of: Case): Promise<Agreement> {
    const [id, today] = [newId(), this.clock.today()];
    const { version } = await this.templates.current('service_agreement', of.regionCode, manager);
    const row = {
      ...unsigned,
      id,
      number: newNumber('XY', today),
      caseId: of.id,
      organizationId: of.organizationId,
      regionCode: of.regionCode,
      ownerId: of.ownerId,
      preparedById: account.id,
      textVersion: version,
      contentsSealed: this.secrets.sealContents(id, await this.firstContents(manager, of)),
      countersignedById: null,
      countersignedAt: null,
      effectiveOn: null,
      endsOn: null,
      documentId: null,
      documentHash: null,
      createdAt: this.clock.now(),
    };
    return this.performer.begin(manager, this.kind, 'prepare', account, row, {
      codes: { case: of.id, number: row.number },
    });
  }

  /** A year from today, at the institution, with services, forms and frequency of the rehab opinion. */
  private async firstContents(manager: EntityManager, of: Case): Promise<AgreementContents> {
    const today = this.clock.today();
    const place = (await this.organizations.find(of.organizationId, manager))?.address;
    const { services = [], forms = [], frequency } = await this.opinions.signedOf(manager, of.id);
    return {
      termFrom: today,
      termTo: addDays(addMonthsClamped(today, 12), -1),
      services: [...services],
      forms: [...forms],
      ...(frequency ? { frequency } : {}),
      ...(place ? { place } : {}),
    };
  }
}

/** Nobody has signed, and there is no text to sign. */
export const unsigned = {
  textHash: null,
  textSealed: null,
  capacity: null,
  noPersonReason: null,
  noGuardianReason: null,
  way: null,
  signersSealed: null,
  attachmentId: null,
  device: null,
  personSignedAt: null,
  bundleHash: null,
} as const;

function mustBeDraft({ state }: Agreement): void {
  if (!drafts.includes(state)) throw conflict('wrong_state', '协议已送出，要改请先撤回修改。');
}
