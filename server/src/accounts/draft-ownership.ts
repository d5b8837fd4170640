import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

export type BindDrafts = (manager: EntityManager, draftSessionId: string, accountId: string) => Promise<void>;

/**
 * What belongs to an anonymous draft session moves to the account at its sign-in. Modules that keep drafts
 * say here how; accounts knows none of them.
 */
@Injectable()
export class DraftOwnership {
  private readonly binders: BindDrafts[] = [];

  onBind(binder: BindDrafts): void {
    this.binders.push(binder);
  }

  async bind(manager: EntityManager, draftSessionId: string, accountId: string): Promise<void> {
    for (const binder of this.binders) await binder(manager, draftSessionId, accountId);
  }
}
