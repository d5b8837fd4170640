import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import { adoptParts } from '../records/part-rows';
import { Case } from './case.entity';

/**
 * A case that was registered at a counter becomes the family's together with its application, and so does what
 * belongs to it: what is awaited of someone awaits them also when they sign in only after it was asked for.
 */
@Injectable()
export class CaseOwnership {
  async adopt(manager: EntityManager, applicationIds: readonly string[], accountId: string): Promise<void> {
    const unowned = { applicationId: In([...applicationIds]), ownerId: IsNull() };
    const caseIds = (await manager.find(Case, { select: { id: true }, where: unowned })).map(({ id }) => id);
    if (!caseIds.length) return;
    await manager.update(Case, { id: In(caseIds) }, { ownerId: accountId });
    await adoptParts(manager, caseIds, accountId);
  }
}
