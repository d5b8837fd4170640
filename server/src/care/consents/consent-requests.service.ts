import type { ConsentState } from '@jingkang/shared/lifecycles/consent';
import { type Account, can } from '@jingkang/shared/access/scope';
import type { ActionAnswer } from '@jingkang/shared/api/common';
import type { OfCaseForm } from '@jingkang/shared/forms/of-case';
import { caseWithInstitution, type CaseState } from '@jingkang/shared/lifecycles/case';
import { consentInForce, consentOpen } from '@jingkang/shared/lifecycles/consent';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import type { Case } from '../cases/case.entity';
import { CaseKind } from '../cases/case-kind';
import { CaseSteps } from '../cases/case-steps.service';
import { CasesReader } from '../cases/cases-reader';
import { refusalFor } from '../../foundation/records/access';
import { Idempotency } from '../../foundation/http/idempotency';
import { conflict } from '../../foundation/refusals/refusal';
import { Templates } from '../templates/templates.service';
import { CaseConsent } from './case-consent.entity';
import { ConsentsWriter } from './consents-writer';

const withInstitution: readonly CaseState[] = caseWithInstitution;
const asked = {
  consent_open: '知情同意书已经送出，等本人答复。',
  consent_in_force: '知情同意书已经签过，还有效。',
};

/** Asks for the informed consent; the one to the receiver is asked for with the allocation. */
@Injectable()
export class ConsentRequests {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly cases: CasesReader,
    private readonly caseKind: CaseKind,
    private readonly steps: CaseSteps,
    private readonly templates: Templates,
    private readonly writer: ConsentsWriter,
  ) {}

  request(account: Account, form: OfCaseForm, key: string): Promise<ActionAnswer<ConsentState>> {
    const request = { key, sender: account.id, path: '/consents', body: form };
    return this.idempotency.once(request, (manager) => this.inside(manager, account, form));
  }

  private async inside(
    manager: EntityManager,
    account: Account,
    { caseId }: OfCaseForm,
  ): Promise<ActionAnswer<ConsentState>> {
    const found = await this.cases.find(caseId, manager);
    if (!found || !can(account, 'consent.request', this.caseKind.targetOf(found)))
      throw refusalFor(account, 'consent.request', `cases:${caseId}`);
    const of = await this.steps.locked(manager, caseId);
    if (!withInstitution.includes(of.state))
      throw conflict('not_with_institution', '机构接收以后才能办知情同意书。');
    await this.mustBeNew(manager, of);
    const { version, content } = await this.templates.current('informed_consent', of.regionCode, manager);
    const {
      id,
      state,
      version: first,
    } = await this.writer.request(manager, account, {
      caseId,
      kind: 'informed',
      organizationId: of.organizationId,
      regionCode: of.regionCode,
      ownerId: of.ownerId,
      allocationId: null,
      receiverId: of.institutionId,
      textVersion: version,
      wording: content,
    });
    return { id, state, version: first };
  }

  private async mustBeNew(
    manager: EntityManager,
    { id: caseId, institutionId: receiverId }: Case,
  ): Promise<void> {
    const about = { caseId, kind: 'informed' as const, receiverId: receiverId ?? IsNull() };
    if (await manager.existsBy(CaseConsent, { ...about, state: In([...consentOpen]) }))
      throw conflict('consent_open', asked.consent_open);
    if (await manager.existsBy(CaseConsent, { ...about, state: In([...consentInForce]) }))
      throw conflict('consent_in_force', asked.consent_in_force);
  }
}
