import { type Permission, reachOf } from '@jingkang/shared/access/permissions';
import type { Account } from '@jingkang/shared/access/scope';
import type { TimelineEntryView } from '@jingkang/shared/api/common';
import { caseLifecycle } from '@jingkang/shared/lifecycles/case';
import { recordKinds } from '@jingkang/shared/records/all';
import { type PartOfCase, partsOfCase } from '@jingkang/shared/records/outlines';
import { Injectable } from '@nestjs/common';
import { EntityManager, type EntityTarget } from 'typeorm';
import { recordTable } from '../common/record-tables';
import { type Subject, Timelines } from '../messages/timeline.service';
import type { Case } from './case.entity';
import { recordType } from './case.record';

type Words = Readonly<Record<string, { readonly label: string; readonly by: Permission | 'system' }>>;

/** What follows by itself from an action of the case is told by the case. */
const effectsOf = (actions: Words) =>
  Object.entries(actions).flatMap(([action, { by }]) => (by === 'system' ? [action] : []));

/** One timeline of a case with all that belongs to it, as far as the reader sees it. */
@Injectable()
export class CaseTimeline {
  constructor(
    private readonly timelines: Timelines,
    private readonly manager: EntityManager,
  ) {}

  async of({ id }: Case, { role }: Account): Promise<TimelineEntryView[]> {
    const seen = partsOfCase.filter((name) => reachOf(role, recordKinds[name].read));
    const each = await Promise.all(seen.map((name) => this.subjectsOf(name, id)));
    const own = { recordType, recordId: id, words: caseLifecycle.actions };
    return this.timelines.forStaffOfAll([own, ...each.flat()], role);
  }

  private async subjectsOf(name: PartOfCase, caseId: string): Promise<Subject[]> {
    const words: Words = recordKinds[name].lifecycle.actions;
    const entity = recordTable(name).entity as EntityTarget<{ id: string; caseId: string }>;
    const rows = await this.manager.find(entity, { select: { id: true }, where: { caseId } });
    return rows.map(({ id }) => ({ recordType: name, recordId: id, words, omits: effectsOf(words) }));
  }
}
