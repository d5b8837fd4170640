import type { AssessmentState } from '@jingkang/shared/lifecycles/assessment';
import type { AssessmentRecord, AssessmentRow } from '@jingkang/shared/api/assessments';
import type { ActionAnswer } from '@jingkang/shared/api/common';
import type { Account } from '@jingkang/shared/access/scope';
import type { Readable } from '@jingkang/shared/api/unreadable';
import { professionsOfRole } from '@jingkang/shared/access/professions';
import type { OfCaseForm } from '@jingkang/shared/forms/of-case';
import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { CaseSteps } from '../cases/case-steps.service';
import { Idempotency } from '../../foundation/http/idempotency';
import { newId } from '../../foundation/clock/ids';
import { Openings } from '../../foundation/records/opening';
import { WholeRecord } from '../../foundation/records/whole-record';
import { Clock } from '../../foundation/clock/clock';
import { Performer } from '../../records/perform';
import { Notices } from '../../messages/notices/notices.service';
import { Assessment, type TeamMember } from './assessment.entity';
import { AssessmentAccess } from './assessment-access.service';
import { AssessmentKind } from './assessment-kind';
import { AssessmentPage } from './assessment-page.service';
import { recordType } from './assessment.record';
import { AssessmentsReader } from './assessments-reader';

/** Beginning, listing and opening assessments. */
@Injectable()
export class Assessments {
  constructor(
    private readonly manager: EntityManager,
    private readonly clock: Clock,
    private readonly idempotency: Idempotency,
    private readonly performer: Performer,
    private readonly kind: AssessmentKind,
    private readonly steps: CaseSteps,
    private readonly desk: AssessmentAccess,
    private readonly reader: AssessmentsReader,
    private readonly views: AssessmentPage,
    private readonly whole: WholeRecord,
    private readonly openings: Openings,
    private readonly notices: Notices,
  ) {}

  async list(account: Account, caseId: string): Promise<{ items: Readable<AssessmentRow>[] }> {
    await this.desk.caseOf(account, caseId, 'assessment.read');
    const rows = await this.reader.of(this.manager, caseId);
    return { items: await this.views.rows(rows, account) };
  }

  begin(account: Account, { caseId }: OfCaseForm, key: string): Promise<ActionAnswer<AssessmentState>> {
    const request = { key, sender: account.id, path: 'assessments', body: { caseId } };
    return this.idempotency.once(request, (manager) => this.begun(manager, account, caseId));
  }

  async open(account: Account, id: string): Promise<AssessmentRecord> {
    const { row, of: ofCase } = await this.desk.get(account, id, 'assessment.read');
    this.whole.demand(Assessment, row);
    await this.openings.opened(account, recordType, id);
    await this.notices.readFor(account, recordType, id);
    return this.views.of(row, ofCase, account);
  }

  private async begun(
    manager: EntityManager,
    account: Account,
    caseId: string,
  ): Promise<ActionAnswer<AssessmentState>> {
    await this.desk.caseOf(account, caseId, 'assessment.record', manager);
    await this.steps.locked(manager, caseId);
    const ofCase = await this.steps.move(manager, caseId, 'begin-assessment');
    const fresh = {
      id: newId(),
      caseId,
      organizationId: ofCase.organizationId,
      regionCode: ofCase.regionCode,
      ownerId: ofCase.ownerId,
      begunById: account.id,
      members: firstOf(account),
      detailsSealed: null,
      answersSealed: null,
      opinionSealed: null,
      assessedOn: null,
      contentHash: null,
      signedAt: null,
      createdAt: this.clock.now(),
    };
    const row = await this.performer.begin(manager, this.kind, 'begin', account, fresh, {
      codes: { case: caseId },
    });
    return { id: row.id, state: row.state, version: row.version };
  }
}

/** Whoever begins is in the team; the others are added. */
function firstOf({ id, role }: Account): TeamMember[] {
  const profession = professionsOfRole[role]?.[0];
  return profession ? [{ id: newId(), accountId: id, profession, signedAt: null, attachmentId: null }] : [];
}
