import type { CaseAction } from '@jingkang/shared/lifecycles/case';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../foundation/clock/clock';
import { handOnParts } from '../../records/part-rows';
import type { Case } from './case.entity';
import { CaseParts } from './case-parts.service';
import { CaseSteps, type CaseStep } from './case-steps.service';

/** Ends a case or its stay at an institution, together with everything that is under way in it. */
@Injectable()
export class CaseEnding {
  constructor(
    private readonly steps: CaseSteps,
    private readonly clock: Clock,
    private readonly parts: CaseParts,
  ) {}

  /** Nothing of the case is under way any more; the case itself is moved by whoever asks. */
  endAllOf(manager: EntityManager, caseId: string): Promise<void> {
    return this.parts.endAll(manager, caseId);
  }

  /** Consent was taken back: the case closes, and nobody but the person opens it any more (个人信息保护法 47). */
  async stopOnWithdrawal(manager: EntityManager, caseId: string): Promise<Case> {
    await this.endAllOf(manager, caseId);
    return this.close(manager, caseId, 'stop-on-withdrawal', {
      closureReason: 'consent_withdrawn',
      accessEnded: true,
    });
  }

  /** The way back to the choice of an institution, with whoever registered the person. */
  async backToChoice(
    manager: EntityManager,
    row: Case,
    action: CaseAction,
    step: CaseStep = {},
  ): Promise<Case> {
    await this.endAllOf(manager, row.id);
    const changes = { organizationId: row.registeredAtId, institutionId: null, assigneeId: null };
    const moved = await this.steps.move(manager, row.id, action, {
      ...step,
      changes: { ...changes, ...step.changes },
    });
    await handOnParts(manager, row.id, moved.organizationId);
    return moved;
  }

  private close(
    manager: EntityManager,
    id: string,
    action: CaseAction,
    changes: Partial<Case>,
  ): Promise<Case> {
    return this.steps.move(manager, id, action, { changes: { ...changes, closedAt: this.clock.now() } });
  }
}
