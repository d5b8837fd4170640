import type { CaseAction, CaseFacts } from '@jingkang/shared/lifecycles/case';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { lockById } from '../../foundation/database/work/lock';
import { type Effect, Performer } from '../../records/perform';
import { notFound } from '../../foundation/refusals/refusal';
import { Case } from './case.entity';
import { CaseKind } from './case-kind';

export interface CaseStep extends Effect<Case> {
  readonly facts?: Partial<CaseFacts>;
}

/** Moves a case because another of its records has moved, in the transaction of that record. */
@Injectable()
export class CaseSteps {
  constructor(
    private readonly performer: Performer,
    private readonly kind: CaseKind,
  ) {}

  move(
    manager: EntityManager,
    id: string,
    action: CaseAction,
    { facts, ...effect }: CaseStep = {},
  ): Promise<Case> {
    return this.performer.perform(
      this.kind,
      { action, id, account: undefined, facts: async () => facts ?? {}, effect: async () => effect },
      manager,
    );
  }

  /**
   * The case, locked. Whatever changes several records of a case locks the case first, so that two of them never
   * wait for each other.
   */
  async locked(manager: EntityManager, id: string): Promise<Case> {
    const row = await lockById(manager, Case, id);
    if (!row) throw notFound();
    return row;
  }
}
