import { draftQuotas } from '@jingkang/shared/quotas/drafts';
import type { Account } from '@jingkang/shared/access/scope';
import { applicationDraft } from '@jingkang/shared/lifecycles/application';
import type { channels } from '@jingkang/shared/terms';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { DraftHolders, refuseMoreDrafts } from '../../../identity/sign-in/sessions/draft-holders';
import { Attachments } from '../../../messages/attachments/attachments.service';
import { opened } from '../../../foundation/refusals/opened';
import { Application } from '../application.entity';
import { ApplicationSecrets } from '../application-secrets';
import { recordType } from '../application.record';

const drafts = { state: In([...applicationDraft]) };

/** The unsent applications of one holder: never more than the quota, and an empty one before a new one. */
@Injectable()
export class DraftShelf {
  constructor(
    private readonly holders: DraftHolders,
    private readonly secrets: ApplicationSecrets,
    private readonly attachments: Attachments,
  ) {}

  /** One begun the same way and left empty, to be used again; or nothing, when there is room for another. */
  async emptyOrRoom(
    manager: EntityManager,
    account: Account,
    channel: keyof typeof channels,
  ): Promise<Application | undefined> {
    const most = await this.holders.hold(manager, account);
    const mine = [
      { ...drafts, ownerId: account.id },
      { ...drafts, enteredById: account.id },
    ];
    const rows = await manager.find(Application, { where: mine, order: { updatedAt: 'DESC' }, take: most });
    const bare = rows.filter((row) => row.channel === channel && this.isEmpty(row));
    const empty = await this.attachments.firstBare(manager, recordType, bare);
    if (!empty) refuseMoreDrafts('application', rows, most);
    return empty;
  }

  /**
   * At the sign-in what a visitor filled in becomes the account's, the newest first. A full shelf takes what one
   * session can bring, so that the draft at hand is never left behind; what is older stays and is erased in time.
   */
  async handOver(manager: EntityManager, draftSessionId: string, accountId: string): Promise<void> {
    const held = await manager.countBy(Application, { ...drafts, ownerId: accountId });
    const room = Math.max(0, draftQuotas.public.most + draftQuotas.visitor.most - held);
    const where = { ...drafts, ownerId: draftSessionId };
    const order = { updatedAt: 'DESC' } as const;
    const brought = room > 0 ? await manager.find(Application, { where, order, take: room }) : [];
    if (!brought.length) return;
    const ids = brought.map(({ id }) => id);
    await manager.update(Application, { id: In(ids) }, { ownerId: accountId });
    await this.attachments.adopt(manager, recordType, ids, draftSessionId, accountId);
  }

  /** What does not open is not empty: somebody may still want it back. */
  private isEmpty(row: Application): boolean {
    const fields = opened(() => this.secrets.details(row));
    return fields !== undefined && Object.keys(fields).length === 0;
  }
}
