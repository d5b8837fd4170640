import { type Permission, reachOf } from '@jingkang/shared/access/permissions';
import type { Account } from '@jingkang/shared/access/scope';
import type { TimelineEntryView } from '@jingkang/shared/api/common';
import { agreement } from '@jingkang/shared/lifecycles/agreement';
import { allocation } from '@jingkang/shared/lifecycles/allocation';
import { assessment } from '@jingkang/shared/lifecycles/assessment';
import { caseLifecycle } from '@jingkang/shared/lifecycles/case';
import { consent } from '@jingkang/shared/lifecycles/consent';
import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { AgreementsReader } from '../agreements/agreements-reader';
import { AllocationsReader } from '../allocations/allocations-reader';
import { AssessmentsReader } from '../assessments/assessments-reader';
import { ConsentsReader } from '../consents/consents-reader';
import { type Subject, Timelines } from '../messages/timeline.service';
import type { Case } from './case.entity';
import { recordType } from './case.record';

type Words = Readonly<Record<string, { readonly label: string; readonly by: Permission | 'system' }>>;

/** What follows by itself from an action of the case is told by the case. */
const effectsOf = (actions: Words) =>
  Object.entries(actions).flatMap(([action, { by }]) => (by === 'system' ? [action] : []));

interface Kept {
  readonly recordType: string;
  readonly permission: Permission;
  readonly words: Words;
  readonly ids: (caseId: string) => Promise<readonly { readonly id: string }[]>;
}

/** One timeline of a case with its allocations, consents, assessments and agreements, as far as the reader sees them. */
@Injectable()
export class CaseTimeline {
  private readonly kept: readonly Kept[];

  constructor(
    private readonly timelines: Timelines,
    manager: EntityManager,
    allocations: AllocationsReader,
    consents: ConsentsReader,
    assessments: AssessmentsReader,
    agreements: AgreementsReader,
  ) {
    this.kept = [
      {
        recordType: 'allocations',
        permission: 'allocation.read',
        words: allocation.actions,
        ids: (caseId) => allocations.of(caseId),
      },
      {
        recordType: 'consents',
        permission: 'consent.read',
        words: consent.actions,
        ids: (caseId) => consents.of(manager, caseId),
      },
      {
        recordType: 'assessments',
        permission: 'assessment.read',
        words: assessment.actions,
        ids: (caseId) => assessments.of(manager, caseId),
      },
      {
        recordType: 'agreements',
        permission: 'agreement.read',
        words: agreement.actions,
        ids: (caseId) => agreements.of(manager, caseId),
      },
    ];
  }

  async of({ id }: Case, { role }: Account): Promise<TimelineEntryView[]> {
    const seen = this.kept.filter(({ permission }) => reachOf(role, permission));
    const each = await Promise.all(
      seen.map(async ({ recordType: kind, words, ids }) =>
        (await ids(id)).map((record): Subject => ({
          recordType: kind,
          recordId: record.id,
          words,
          omits: effectsOf(words),
        })),
      ),
    );
    const own = { recordType, recordId: id, words: caseLifecycle.actions };
    return this.timelines.forStaffOfAll([own, ...each.flat()], role);
  }
}
