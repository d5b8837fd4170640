import { type CaseStanding, standingOf } from '@jingkang/shared/access/standings';
import type { RecordType } from '@jingkang/shared/records/outlines';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Evidence } from '../foundation/evidence/evidence';
import type { EntityClass } from '../foundation/database/rows/entity-class';

/** A kind of record from which cases grow. */
export interface Root {
  readonly recordType: RecordType;
  readonly entity: EntityClass<{ id: string; caseStanding: CaseStanding }>;
  /** Those that the case of this application has grown from. */
  readonly idsOf: (manager: EntityManager, applicationId: string) => Promise<readonly string[]>;
}

type Standing = Parameters<typeof standingOf>[0];
interface Grown {
  readonly id: string;
  readonly applicationId: string;
}

/**
 * All that a case has grown from: its application, those merged into it, and the reports and referrals that these came
 * from. Who still reaches it follows the case, in the transaction that moves the case. Each kind says here which they are;
 * cases know none of it.
 */
@Injectable()
export class CaseRoots {
  private readonly roots: Root[] = [];

  constructor(private readonly evidence: Evidence) {}

  grow(root: Root): void {
    this.roots.push(root);
  }

  async follow(manager: EntityManager, before: Standing, after: Standing & Grown): Promise<void> {
    const caseStanding = standingOf(after);
    if (caseStanding === standingOf(before)) return;
    for (const { recordType, entity, idsOf } of this.roots) {
      const ids = await idsOf(manager, after.applicationId);
      if (ids.length) await manager.update(entity, { id: In([...ids]) }, { caseStanding });
      for (const recordId of ids) {
        const entry = { recordType, recordId, kind: 'changed', action: 'followedCase' } as const;
        const codes = { case: after.id, standing: caseStanding };
        await this.evidence.append(manager, { ...entry, account: undefined, codes });
      }
    }
  }
}
