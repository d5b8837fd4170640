import type { CaseAction } from '@jingkang/shared/lifecycles/case';
import { type PartOfCase, partsOfCase } from '@jingkang/shared/records/outlines';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Performer } from '../../records/perform';
import { PartKinds } from '../../records/part-kinds.service';
import { inCaseOf } from '../../records/part-rows';

/** Ends what belongs to a case, in the transaction in which the case moves. Each kind says by which action. */
@Injectable()
export class CaseParts {
  constructor(
    private readonly kinds: PartKinds,
    private readonly performer: Performer,
  ) {}

  /** All that is under way. */
  async endAll(manager: EntityManager, caseId: string): Promise<void> {
    await this.end(manager, caseId, partsOfCase);
  }

  /** What is no longer true once the case has taken this action. */
  async endWith(manager: EntityManager, caseId: string, action: CaseAction): Promise<void> {
    const ending = partsOfCase.filter((name) => inCaseOf(name).endsAlsoWith.includes(action));
    await this.end(manager, caseId, ending);
  }

  private async end(manager: EntityManager, caseId: string, parts: readonly PartOfCase[]): Promise<void> {
    for (const name of parts) {
      const kind = this.kinds.of(name);
      for (const { by: action, from } of inCaseOf(name).ends)
        for (const { id } of await manager.findBy(kind.entity, { caseId, state: In([...from]) }))
          await this.performer.perform(kind, { action, id, account: undefined }, manager);
    }
  }
}
