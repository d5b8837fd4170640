import { type Role, roles } from '@jingkang/shared/access/roles';
import type { StaleData } from '@jingkang/shared/api/common';
import { type EntityManager, In } from 'typeorm';
import { EvidenceEvent } from '../evidence/evidence.entities';
import { stale } from '../refusals/refusal';

export interface Words {
  readonly recordType: string;
  readonly lifecycle: { readonly actions: Readonly<Record<string, { readonly label: string }>> };
}

/** What counts a record's version up besides the actions of its lifecycle, in the words of the stale note. */
const besides: Readonly<Record<string, string>> = {
  reviewSaved: '保存初核',
  consentRecorded: '补记同意',
  contactLogged: '记联系结果',
  assessmentSaved: '保存评估',
  selfReportSaved: '本人填写量表',
  organizationChanged: '修改机构资料',
  organizationDescribed: '修改机构介绍',
};
const SHOWN = 10;

interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** The refusal of a decision made on an older version: it names what happened since. */
export async function staleness(
  manager: EntityManager,
  words: Words,
  row: Versioned,
  version: number,
): Promise<Error> {
  return stale(row.version, await changesSince(manager, words, row, version));
}

export async function changesSince(
  manager: EntityManager,
  { recordType, lifecycle }: Words,
  row: Versioned,
  version: number,
): Promise<readonly StaleData['changed'][number][]> {
  const about = { recordType, recordId: row.id };
  const where = [
    { ...about, kind: 'action' as const },
    { ...about, kind: 'changed' as const, action: In(Object.keys(besides)) },
  ];
  const take = Math.min(SHOWN, Math.max(1, row.version - version));
  const events = await manager.find(EvidenceEvent, { where, order: { sequence: 'DESC' }, take });
  return events.reverse().map(({ at, action, role }) => ({
    at: at.toISOString(),
    label: lifecycle.actions[action]?.label ?? besides[action] ?? action,
    byWhom: role ? (roles[role as Role]?.label ?? role) : '系统',
  }));
}
