import { type Permission, reachOf } from '@jingkang/shared/access/permissions';
import type { Account } from '@jingkang/shared/access/scope';
import type { TimelineEntryView } from '@jingkang/shared/api/common';
import { caseLifecycle } from '@jingkang/shared/lifecycles/case';
import { recordKinds } from '@jingkang/shared/records/all';
import { type PartOfCase, partsOfCase } from '@jingkang/shared/records/outlines';
import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { type Subject, Timelines } from '../../messages/notes/timeline.service';
import { loadRows } from '../../records/part-rows';
import type { Case } from '../cases/case.entity';
import { recordType } from '../cases/case.record';

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
    const needs = seen.map((part) => ({ part, idsOnly: true }) as const);
    const rowsOf = await loadRows(this.manager, needs, [id]);
    const parts = needs.flatMap((needed) => rowsOf(needed, id).map((row) => subjectOf(needed.part, row.id)));
    const own = { recordType, recordId: id, words: caseLifecycle.actions };
    return this.timelines.forStaffOfAll([own, ...parts], role);
  }
}

function subjectOf(name: PartOfCase, id: string): Subject {
  const words: Words = recordKinds[name].lifecycle.actions;
  return { recordType: name, recordId: id, words, omits: effectsOf(words) };
}
