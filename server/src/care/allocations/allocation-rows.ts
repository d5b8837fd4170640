import { ageBands } from '@jingkang/shared/access/privacy';
import { type Account, can } from '@jingkang/shared/access/scope';
import type { AllocationRow } from '@jingkang/shared/api/allocations';
import {
  allocationLifecycle,
  allocationAccepted,
  type AllocationState,
} from '@jingkang/shared/lifecycles/allocation';
import { allocationRecords } from '@jingkang/shared/records/allocations';
import { contactTimes, type Labels, serviceContents } from '@jingkang/shared/terms';
import { clockView } from '../../foundation/clock/clock-view';
import type { Damage } from '../../foundation/refusals/unreadable';
import { readJson, toMoment } from '../../foundation/database/rows/columns';
import { isWords } from '../../foundation/database/rows/json-shapes';
import type { AllocationListed } from './allocations.repository';

const accepted: readonly AllocationState[] = allocationAccepted;

/** An allocation as its reader sees it: nothing of the person but age band, area, services and times (LN/10). */
export function allocationRow(row: AllocationListed, viewer: Account, now: Date): AllocationRow {
  const { label, tone } = allocationLifecycle.states[row.state];
  const times = { dueAt: toMoment(row.dueAt), pausedAt: toMoment(row.pausedAt) };
  return {
    id: row.id,
    version: row.version,
    state: { code: row.state, label, tone },
    clock: clockView({ clock: row.clock, dueProvisional: Boolean(row.dueProvisional), ...times }, now),
    nextAction: allocationRecords.next[row.state].staff,
    ageBand: ageBands.find(({ code }) => code === row.ageBand)?.label ?? null,
    area: row.area ?? '',
    services: labelled(serviceContents, row.needs, { place: 'allocations.needs', id: row.id }),
    times: labelled(contactTimes, row.times, { place: 'allocations.times', id: row.id }),
    organizationName: row.organizationName ?? '',
    changedAt: new Date(Number(row.updatedAt)).toISOString(),
    caseId: accepted.includes(row.state) && opensCase(row, viewer) ? row.caseId : null,
  };
}

const labelled = (labels: Labels, codes: string, damage: Damage): string[] =>
  (readJson(isWords, codes, damage) as string[]).map((code) => labels[code] ?? code);

function opensCase(row: AllocationListed, viewer: Account): boolean {
  const target = { ownerIds: [], organizationId: row.caseOrganizationId, regionCode: row.caseRegionCode };
  return !row.caseAccessEnded && can(viewer, 'case.read', target);
}
