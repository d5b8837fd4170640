import type { AssessmentState } from '@jingkang/shared/lifecycles/assessment';
import type { ActionAnswer } from '@jingkang/shared/api/common';
import type { Account } from '@jingkang/shared/access/scope';
import { professionsOfRole } from '@jingkang/shared/access/professions';
import { isSuitable } from '@jingkang/shared/assessments/contents';
import { toLocalDate } from '@jingkang/shared/calendar/local-date';
import type { VersionForm } from '@jingkang/shared/forms/any-record';
import type { AssessmentAction } from '@jingkang/shared/lifecycles/assessment';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Attachments } from '../../messages/attachments/attachments.service';
import { CaseEnding } from '../cases/case-ending.service';
import { CaseSecrets } from '../cases/case-secrets';
import { CaseSteps } from '../cases/case-steps.service';
import { Clock } from '../../foundation/clock/clock';
import { type Effect, Performer } from '../../records/perform';
import { conflict } from '../../foundation/refusals/refusal';
import { UnitOfWork } from '../../foundation/database/work/unit-of-work';
import { AssessmentKind } from './assessment-kind';
import { type Answered, AssessmentResults, riskOf } from './assessment-results.service';
import { type AssessmentContents, AssessmentSecrets } from './assessment-secrets';
import { Assessment } from './assessment.entity';
import { recordType } from './assessment.record';
import { contentHashOf } from './editing/content-hash';

/** What the team does with an assessment. Each method is one action of the lifecycle. */
@Injectable()
export class AssessmentActions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly performer: Performer,
    private readonly clock: Clock,
    private readonly kind: AssessmentKind,
    private readonly secrets: AssessmentSecrets,
    private readonly results: AssessmentResults,
    private readonly steps: CaseSteps,
    private readonly caseSecrets: CaseSecrets,
    private readonly ending: CaseEnding,
    private readonly attachments: Attachments,
  ) {}

  sign(account: Account, id: string, { version }: VersionForm): Promise<ActionAnswer<AssessmentState>> {
    return this.unitOfWork.run((manager) =>
      this.act(manager, account, id, version, 'sign', async (row) => {
        const me = row.members.find(({ accountId }) => accountId === account.id);
        if (me && !professionsOfRole[account.role]?.includes(me.profession))
          throw conflict('profession_unfit', '您现在的岗位不能以这个专业签名，请先改选专业。');
        const signedAt = this.clock.now().getTime();
        const members = row.members.map((member) => (member === me ? { ...member, signedAt } : member));
        return { changes: { members }, codes: { member: me?.id ?? '', profession: me?.profession ?? '' } };
      }),
    );
  }

  /** The results are fixed, the opinion becomes what the case goes by (LN/11, QJ/5(4)). */
  conclude(account: Account, id: string, { version }: VersionForm): Promise<ActionAnswer<AssessmentState>> {
    return this.unitOfWork.run(async (manager) => {
      const caseId = await this.lockCase(manager, id);
      const answer = await this.act(manager, account, id, version, 'conclude', (row) =>
        this.fixed(manager, row),
      );
      await this.attachments.submit(manager, { recordType, recordId: id }, 'all');
      await this.carriedOver(manager, id, caseId);
      return answer;
    });
  }

  cancel(account: Account, id: string, { version }: VersionForm): Promise<ActionAnswer<AssessmentState>> {
    return this.unitOfWork.run(async (manager) => {
      const caseId = await this.lockCase(manager, id);
      const answer = await this.act(manager, account, id, version, 'cancel', async () => ({}));
      await this.steps.move(manager, caseId, 'cancel-assessment');
      return answer;
    });
  }

  private async act(
    manager: EntityManager,
    account: Account,
    id: string,
    version: number,
    action: AssessmentAction,
    effect: (row: Assessment) => Promise<Effect<Assessment>>,
  ): Promise<ActionAnswer<AssessmentState>> {
    const row = await this.performer.perform(
      this.kind,
      {
        action,
        id,
        account,
        version,
        facts: (_, current) => this.results.factsOf(manager, current, this.secrets.contents(current)),
        effect: (_, current) => effect(current),
      },
      manager,
    );
    return { id, state: row.state, version: row.version };
  }

  /** An unknown assessment has no case to lock and is refused by the action itself. */
  private async lockCase(manager: EntityManager, id: string): Promise<string> {
    const row = await manager.findOneBy(Assessment, { id });
    if (row) await this.steps.locked(manager, row.caseId);
    return row?.caseId ?? '';
  }

  private async fixed(manager: EntityManager, row: Assessment): Promise<Effect<Assessment>> {
    const signedAt = this.clock.now();
    const assessedOn = row.assessedOn ?? toLocalDate(signedAt);
    const contents = this.secrets.contents(row);
    const answered = await this.results.of(manager, { ...row, assessedOn }, contents);
    const final = { ...contents, answers: answersOf(answered) };
    const contentHash = contentHashOf({ ...row, assessedOn }, final);
    const columns = this.secrets.columnsOf(row.id, final);
    return { changes: { ...columns, assessedOn, signedAt, contentHash }, codes: { content: contentHash } };
  }

  private async carriedOver(manager: EntityManager, id: string, caseId: string): Promise<void> {
    const row = await manager.findOneByOrFail(Assessment, { id });
    const contents = this.secrets.contents(row);
    const level = riskOf(await this.results.of(manager, row, contents)) ?? 0;
    const on = row.assessedOn ?? this.clock.today();
    const riskSealed = this.caseSecrets.sealRisk(caseId, { level, source: 'assessment', on });
    const { opinion } = contents;
    if (isSuitable(opinion)) {
      const changes = { riskSealed, needs: [...(opinion.services ?? [])] };
      await this.steps.move(manager, caseId, 'conclude-assessment', { changes });
      return;
    }
    await this.ending.endAllOf(manager, caseId);
    const changes = { riskSealed, closureReason: 'not_suitable', closedAt: this.clock.now() } as const;
    await this.steps.move(manager, caseId, 'end-unsuitable', { changes });
  }
}

const answersOf = (answered: readonly Answered[]): AssessmentContents['answers'] =>
  Object.fromEntries(
    answered.map(({ code, entry, result, ageNote }) => [code, { ...entry, result: { ...result, ageNote } }]),
  );
