import type { TooManyDraftsData } from '@jingkang/shared/api/common';
import type { Account } from '@jingkang/shared/access/scope';
import {
  type DraftHolder,
  draftHolderOf,
  type DraftKind,
  draftQuotas,
  tooManyDrafts,
} from '@jingkang/shared/quotas/drafts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { lockById } from '../../../foundation/database/work/lock';
import { conflict, notFound } from '../../../foundation/refusals/refusal';
import { AccountRow } from '../../accounts/account.entity';
import { Session } from './session.entity';

/** Whoever begins drafts begins one at a time, so that what is counted stays true until the commit. */
@Injectable()
export class DraftHolders {
  /** Keeps the account, or the anonymous session, until the transaction ends; tells how many drafts it may hold. */
  async hold(manager: EntityManager, { id, role }: Account): Promise<number> {
    return draftQuotas[await this.holderOf(manager, id, role)].most;
  }

  private async holderOf(manager: EntityManager, id: string, role: Account['role']): Promise<DraftHolder> {
    if (await lockById(manager, AccountRow, id)) return draftHolderOf(role);
    if (await lockById(manager, Session, id)) return 'visitor';
    throw notFound();
  }
}

interface Draft {
  readonly id: string;
  readonly updatedAt: Date;
}

/** Names what is there, by id and the time it was saved, so that a screen can lead to each. */
export function refuseMoreDrafts(kind: DraftKind, held: readonly Draft[], most: number): void {
  if (held.length < most) return;
  const drafts = held.map(({ id, updatedAt }) => ({ id, savedAt: updatedAt.toISOString() }));
  throw conflict('too_many_drafts', tooManyDrafts(kind, held.length), { drafts } satisfies TooManyDraftsData);
}
