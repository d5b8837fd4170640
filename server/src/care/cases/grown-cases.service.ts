import { toLocalDate } from '@jingkang/shared/calendar/local-date';
import { countyOf } from '@jingkang/shared/regions/codes';
import { blockingRisk, caseAllocating, type CaseState } from '@jingkang/shared/lifecycles/case';
import { type KnownRisk, newerRisk } from '@jingkang/shared/referrals/known-risk';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import { Clock } from '../../foundation/clock/clock';
import { Evidence } from '../../foundation/evidence/evidence';
import { newId, newNumber } from '../../foundation/clock/ids';
import { lockById } from '../../foundation/database/work/lock';
import { Performer } from '../../records/perform';
import {
  CaseOfApplication,
  type GrownCase,
  type NewCase,
} from '../../intake/applications/case-of-application';
import { adoptParts } from '../../records/part-rows';
import { Case } from './case.entity';
import { CaseKind } from './case-kind';
import { CaseParts } from './case-parts.service';
import { CaseSecrets } from './case-secrets';
import { CaseSteps } from './case-steps.service';
import { CasesReader } from './cases-reader';

const choosing: readonly CaseState[] = caseAllocating;

/** The cases that grow from applications: opened, told of a risk, found, and adopted by a family. */
@Injectable()
export class GrownCases extends CaseOfApplication {
  constructor(
    private readonly performer: Performer,
    private readonly kind: CaseKind,
    private readonly secrets: CaseSecrets,
    private readonly clock: Clock,
    private readonly evidence: Evidence,
    private readonly reader: CasesReader,
    private readonly parts: CaseParts,
    private readonly steps: CaseSteps,
  ) {
    super();
  }

  override async tell(manager: EntityManager, applicationId: string, risk: KnownRisk): Promise<void> {
    const found = await manager.findOneBy(Case, { applicationId });
    const row = found && (await lockById(manager, Case, found.id));
    if (!row?.open || newerRisk(this.secrets.risk(row), risk) !== risk) return;
    const changes = { riskSealed: this.secrets.sealRisk(row.id, risk), version: row.version + 1 };
    await manager.update(Case, { id: row.id }, { ...changes, updatedAt: this.clock.now() });
    const about = { recordType: this.kind.recordType, recordId: row.id, account: undefined } as const;
    await this.evidence.append(manager, {
      ...about,
      kind: 'changed',
      action: 'riskTold',
      codes: { applicationId },
    });
    if (risk.level >= blockingRisk && choosing.includes(row.state)) await this.takeBack(manager, row.id);
  }

  /** Nobody is offered whom a hospital has to see first: what was under way ends, and the choice waits (§6.3). */
  private async takeBack(manager: EntityManager, id: string): Promise<void> {
    await this.parts.endAll(manager, id);
    await this.steps.move(manager, id, 'return-to-choice');
  }

  override async open(manager: EntityManager, { risk, ...from }: NewCase): Promise<void> {
    const createdAt = this.clock.now();
    const [id, today] = [newId(), toLocalDate(createdAt)];
    const row = {
      ...from,
      id,
      number: newNumber('GA', today),
      registeredAtId: from.organizationId,
      institutionId: null,
      countyCode: countyOf(from.regionCode) ?? '',
      open: true,
      wishReviewedOn: today,
      wishConfirmedOn: null,
      waitingSince: null,
      waitReason: null,
      expectedOn: null,
      waitingNoteSealed: null,
      riskSealed: risk ? this.secrets.sealRisk(id, risk) : null,
      closureReason: null,
      closedAt: null,
      accessEnded: false,
      createdAt,
    };
    await this.performer.begin(manager, this.kind, 'open', undefined, row, {
      codes: { application: from.applicationId },
    });
  }

  override lock(manager: EntityManager, applicationId: string): Promise<void> {
    return this.reader.lockOf(manager, applicationId);
  }

  override find(applicationId: string, manager?: EntityManager): Promise<GrownCase | undefined> {
    return this.reader.findFor(applicationId, manager);
  }

  /** What is awaited of someone awaits them also when they sign in only after it was asked for: parts follow. */
  override async adopt(
    manager: EntityManager,
    applicationIds: readonly string[],
    accountId: string,
  ): Promise<void> {
    const unowned = { applicationId: In([...applicationIds]), ownerId: IsNull() };
    const caseIds = (await manager.find(Case, { select: { id: true }, where: unowned })).map(({ id }) => id);
    if (!caseIds.length) return;
    await manager.update(Case, { id: In(caseIds) }, { ownerId: accountId });
    await adoptParts(manager, caseIds, accountId);
  }
}
