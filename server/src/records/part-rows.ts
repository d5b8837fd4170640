import { type PartOfCase, partsOfCase } from '@jingkang/shared/records/outlines';
import { type EntityManager, type EntityTarget, In, IsNull } from 'typeorm';
import { recordTable } from '../foundation/records/record-tables';
import type { InCase, Moving } from '../foundation/records/stored-record';

/** What every row of a part of a case has; `ownerId` and `organizationId` where they follow the case. */
export interface PartRow extends Moving<string> {
  readonly caseId: string;
  readonly ownerId?: string | null;
  readonly organizationId?: string;
}

const entityOf = (name: PartOfCase): EntityTarget<PartRow> =>
  recordTable(name).entity as unknown as EntityTarget<PartRow>;
export const inCaseOf = (name: PartOfCase): InCase => recordTable(name).inCase;

/** The family of these cases follows what belongs to them now. */
export async function adoptParts(
  manager: EntityManager,
  caseIds: readonly string[],
  ownerId: string,
): Promise<void> {
  for (const name of partsOfCase)
    if (inCaseOf(name).followsOwner)
      await manager.update(entityOf(name), { caseId: In([...caseIds]), ownerId: IsNull() }, { ownerId });
}

/** What goes with the case to whoever handles it now, who can then show and end it. */
export async function handOnParts(
  manager: EntityManager,
  caseId: string,
  organizationId: string,
): Promise<void> {
  for (const name of partsOfCase)
    if (inCaseOf(name).followsHandler) await manager.update(entityOf(name), { caseId }, { organizationId });
}

/** Rows that a page is told from: of which kind, in which states, and whether their ids are enough. */
export interface NeededRows {
  readonly part: PartOfCase;
  readonly states?: readonly string[];
  readonly idsOnly?: true;
}

export type RowsOf = (needed: NeededRows, caseId: string) => readonly PartRow[];

/** All rows that pages of these cases are told from, by case, the oldest first: one question for each need. */
export async function loadRows(
  manager: EntityManager,
  needs: readonly NeededRows[],
  caseIds: readonly string[],
): Promise<RowsOf> {
  const loaded = await Promise.all(
    needs.map(async (needed) => [needed, await rowsOf(manager, needed, caseIds)] as const),
  );
  const rows = new Map(loaded);
  return (needed, id) => (rows.get(needed) ?? []).filter(({ caseId }) => caseId === id);
}

function rowsOf(
  manager: EntityManager,
  { part, states, idsOnly }: NeededRows,
  caseIds: readonly string[],
): Promise<PartRow[]> {
  return manager.find(entityOf(part), {
    ...(idsOnly ? { select: { id: true, caseId: true } } : {}),
    where: { caseId: In([...caseIds]), ...(states ? { state: In([...states]) } : {}) },
    order: { id: 'ASC' },
  });
}
