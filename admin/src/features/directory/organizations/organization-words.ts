import { ageBands } from '@jingkang/shared/access/privacy';
import type { OrganizationView } from '@jingkang/shared/api/administration';
import { serviceContents, servingKinds } from '@jingkang/shared/terms';

const serving: readonly string[] = servingKinds;
export const serves = ({ kind }: OrganizationView) => serving.includes(kind);

const labels: Readonly<Record<string, string>> = serviceContents;

export const serviceText = ({ services }: OrganizationView) =>
  services.map((code) => labels[code] ?? code).join('、') || '没有写明';

export const ageText = ({ ageGroups }: OrganizationView) =>
  ageBands
    .filter(({ code }) => ageGroups.includes(code))
    .map(({ label }) => label)
    .join('、') || '没有写明';

/** How full it is, for whoever may know. */
export function placesText({ places, capacity }: OrganizationView): string {
  if (!places) return '—';
  if (capacity === null) return `${places.taken}人，没写明名额`;
  return `${places.taken}人，空${places.free ?? 0}`;
}

export const statusText = ({ status, listed }: OrganizationView) =>
  status === 'stopped' ? '已停用' : listed ? '使用中，已公布' : '使用中';

export const takesNewText = ({ acceptsNew, places }: OrganizationView) =>
  !acceptsNew ? '暂不接收' : places?.free === 0 ? '没有空位' : '接收';
