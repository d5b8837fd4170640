import type { Account } from '@jingkang/shared/access/scope';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../foundation/clock/clock';
import { Evidence } from '../../../foundation/evidence/evidence';
import { lockById } from '../../../foundation/database/work/lock';
import { CaseOfApplication } from '../case-of-application';
import { Application } from '../application.entity';
import { recordType } from '../application.record';
import { Mergings } from './mergings.service';
import { Reminders } from '../queue/reminders.service';
import { Reviews } from '../review/reviews.service';

/**
 * What the surviving application takes over when another one is merged into it, and what goes where it goes. All that is read together (`Mergings`)
 * stays where it is; what is looked for by the surviving one alone goes along. Whose it is does not: who sent the merged
 * one reads what they have brought themselves, and what was typed in at a counter belongs to whoever has its phone.
 */
@Injectable()
export class MergedIn {
  constructor(
    private readonly clock: Clock,
    private readonly evidence: Evidence,
    private readonly mergings: Mergings,
    private readonly reminders: Reminders,
    private readonly reviews: Reviews,
    private readonly cases: CaseOfApplication,
  ) {}

  async take(manager: EntityManager, account: Account, from: Application, intoId: string): Promise<void> {
    const into = await lockById(manager, Application, intoId);
    if (!into) return;
    await this.reminders.move(manager, from.id, intoId);
    const fields = await this.reviews.join(manager, account, from, into);
    const risk = await this.mergings.riskOf(manager, from);
    if (risk) await this.cases.tell(manager, intoId, risk);
    // A decision on the surviving one that was made before is made again, with what came along.
    const version = { version: into.version + 1, updatedAt: this.clock.now() };
    await manager.update(Application, intoId, {
      ...version,
      newInformation: into.newInformation || from.newInformation,
    });
    const entry = { recordType, recordId: intoId, kind: 'changed', action: 'mergedIn', account } as const;
    await this.evidence.append(manager, { ...entry, codes: { from: from.id, fields: fields.join(',') } });
  }

  /** They are handled where the one is that they were merged into, and read nowhere else. */
  async follow(
    manager: EntityManager,
    account: Account,
    intoId: string,
    organizationId: string,
  ): Promise<void> {
    for (const { id } of await this.mergings.into(intoId, manager)) {
      await manager.update(Application, { id }, { organizationId, assigneeId: null });
      const entry = { recordType, recordId: id, kind: 'changed', action: 'movedAlong', account } as const;
      await this.evidence.append(manager, { ...entry, codes: { organization: organizationId } });
    }
  }
}
