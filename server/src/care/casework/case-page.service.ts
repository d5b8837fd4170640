import type { ActionView, FieldView } from '@jingkang/shared/api/common';
import type { CaseRecord } from '@jingkang/shared/api/cases';
import { sightOf } from '@jingkang/shared/access/privacy';
import { type Account, can } from '@jingkang/shared/access/scope';
import { leftOf, standingOf } from '@jingkang/shared/access/standings';
import {
  blockingRisk,
  type CaseFacts,
  caseLifecycle,
  type CaseState,
  caseToAllocate,
  caseWaiting,
  closureReasons,
  type CaseAction,
} from '@jingkang/shared/lifecycles/case';
import { stepOfCase, stepsAt } from '@jingkang/shared/lifecycles/seven-steps';
import { recordKinds } from '@jingkang/shared/records/all';
import { partsOfCase } from '@jingkang/shared/records/outlines';
import { priorities, serviceContents } from '@jingkang/shared/terms';
import type { KnownRisk } from '@jingkang/shared/referrals/known-risk';
import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { RehabOpinions } from '../assessments/rehab-opinions.service';
import { Attachments } from '../../messages/attachments/attachments.service';
import { notFound } from '../../foundation/refusals/refusal';
import { actionViews, fieldViews } from '../../foundation/records/record-views';
import { Organizations } from '../../directory/institutions/organizations.service';
import { RegisteredPeople } from '../../intake/applications/registered-people.service';
import { inCaseOf } from '../../records/part-rows';
import type { Case } from '../cases/case.entity';
import { CaseAllocations } from './choice/case-allocations.service';
import { CaseKind } from '../cases/case-kind';
import { CaseRows } from './lists/case-rows';
import { CaseSecrets } from '../cases/case-secrets';
import { CaseTimeline } from './case-timeline.service';
import { recordType } from '../cases/case.record';
import { CasesRepository } from './lists/cases.repository';
import { discreetly } from '../cases/discretion';
import { Waiting } from './waiting/waiting.service';

const choosing: readonly CaseState[] = [...caseToAllocate, ...caseWaiting];
const sources: Readonly<Record<KnownRisk['source'], string>> = {
  hospital_referral: '医院转介',
  assessment: '综合评估',
  hospital_opinion: '医院意见',
};
/** What the input of an action will tell; the buttons do not wait for it. */
const told: Partial<CaseFacts> = {
  receiverServes: true,
  receiverHasRoom: true,
  stillWilling: true,
  hospitalClears: true,
};

/** One case as a colleague sees it. */
@Injectable()
export class CasePage {
  constructor(
    private readonly manager: EntityManager,
    private readonly kind: CaseKind,
    private readonly repository: CasesRepository,
    private readonly rows: CaseRows,
    private readonly waiting: Waiting,
    private readonly secrets: CaseSecrets,
    private readonly allocations: CaseAllocations,
    private readonly timeline: CaseTimeline,
    private readonly registered: RegisteredPeople,
    private readonly organizations: Organizations,
    private readonly attachments: Attachments,
    private readonly opinions: RehabOpinions,
  ) {}

  async of(row: Case, viewer: Account): Promise<CaseRecord> {
    const listed = await this.repository.one(row.id);
    if (!listed) throw notFound();
    const head = await this.rows.one(listed, viewer.role);
    const names = await this.organizations.namesOf([row.registeredAtId]);
    const may = this.may(viewer, row);
    const risk = this.secrets.risk(row);
    return {
      ...head,
      steps: stepsAt(stepOfCase[row.state]),
      ...(await this.registered.details(row.applicationId, viewer)),
      applicationId: row.applicationId,
      organizationId: row.organizationId,
      registeredAtName: names.get(row.registeredAtId) ?? '',
      institutionId: row.institutionId,
      needs: labelled(row.needs),
      priorityLabel: row.priority && priorities[row.priority],
      waiting: await this.waiting.of(row, viewer.role),
      risk: riskView(risk, viewer),
      riskBlocks: sightOf(viewer.role, 'riskLevel') === 'hidden' ? null : (risk?.level ?? 0) >= blockingRisk,
      opinion: await this.opinions.newestOf(row.id, viewer.role),
      closureReasonLabel: row.closureReason && closureReasons[row.closureReason],
      allocations: await this.allocations.of(row, viewer),
      files: may.reveal ? await this.attachments.of({ recordType, recordId: row.id }, viewer) : [],
      timeline: await this.timeline.of(row, viewer),
      actions: await this.actions(row, viewer),
      parts: this.parts(viewer, row),
      may,
    };
  }

  private async actions(row: Case, viewer: Account): Promise<ActionView<CaseAction>[]> {
    const facts = await this.kind.factsOf(this.manager, row, viewer);
    const known = { ...facts, ...told };
    const views = actionViews(caseLifecycle, row.state, known, viewer, this.kind.targetOf(row));
    return discreetly(views, viewer.role);
  }

  private parts(viewer: Account, row: Case): CaseRecord['parts'] {
    const target = this.kind.targetOf(row);
    const read = partsOfCase.filter((kind) => can(viewer, recordKinds[kind].read, target));
    return read.map((kind) => {
      const { begun } = inCaseOf(kind);
      return { kind, mayBegin: Boolean(begun?.while.includes(row.state) && can(viewer, begun.by, target)) };
    });
  }

  private may(viewer: Account, row: Case): CaseRecord['may'] {
    const target = this.kind.targetOf(row);
    return {
      reveal: can(viewer, 'case.reveal', target),
      note: can(viewer, 'case.note', target),
      allocate: can(viewer, 'case.allocate', target) && choosing.includes(row.state),
      attach: can(viewer, 'case.hospitalAssessment', target) && row.open,
      readApplication: can(
        viewer,
        'application.read',
        leftOf(standingOf(row), { ...target, organizationId: row.registeredAtId }),
      ),
    };
  }
}

const labelled = (needs: readonly string[] | null): string[] => {
  const labels: Readonly<Record<string, string>> = serviceContents;
  return (needs ?? []).map((code) => labels[code] ?? code);
};

function riskView(risk: KnownRisk | undefined, { role }: Account): FieldView | null {
  if (!risk) return null;
  const [view] = fieldViews(role, { riskLevel: `${risk.level}级（${sources[risk.source]}，${risk.on}）` });
  return view ?? null;
}
