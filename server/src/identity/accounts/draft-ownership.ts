import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

export type BindByPhone = (manager: EntityManager, phoneHash: string, accountId: string) => Promise<void>;
export type BindDrafts = (manager: EntityManager, draftSessionId: string, accountId: string) => Promise<void>;

/**
 * What belongs to an anonymous draft session moves to the account at its sign-in. Modules that keep drafts
 * say here how; accounts knows none of them.
 */
@Injectable()
export class DraftOwnership {
  private readonly binders: BindDrafts[] = [];
  private readonly phoneBinders: BindByPhone[] = [];

  onBind(binder: BindDrafts): void {
    this.binders.push(binder);
  }

  /** What was entered for someone at a counter becomes theirs at the sign-in with the phone they gave. */
  onPhone(binder: BindByPhone): void {
    this.phoneBinders.push(binder);
  }

  async bindByPhone(manager: EntityManager, phoneHash: string, accountId: string): Promise<void> {
    for (const binder of this.phoneBinders) await binder(manager, phoneHash, accountId);
  }

  async bind(manager: EntityManager, draftSessionId: string, accountId: string): Promise<void> {
    for (const binder of this.binders) await binder(manager, draftSessionId, accountId);
  }
}
