import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import { Case } from './case.entity';

export type Adopt = (manager: EntityManager, caseIds: readonly string[], accountId: string) => Promise<void>;

/**
 * A case that was registered at a counter becomes the family's together with its application. What belongs to a
 * case says here how it follows; cases know none of it.
 */
@Injectable()
export class CaseOwnership {
  private readonly followers: Adopt[] = [];

  onAdopt(follower: Adopt): void {
    this.followers.push(follower);
  }

  async adopt(manager: EntityManager, applicationIds: readonly string[], accountId: string): Promise<void> {
    const unowned = { applicationId: In([...applicationIds]), ownerId: IsNull() };
    const caseIds = (await manager.find(Case, { select: { id: true }, where: unowned })).map(({ id }) => id);
    if (!caseIds.length) return;
    await manager.update(Case, { id: In(caseIds) }, { ownerId: accountId });
    for (const follower of this.followers) await follower(manager, caseIds, accountId);
  }
}
