import { contains, levelOf } from './codes';

/** Township codes of 500110 that belong to 万盛 and not to the Qijiang plan (requirements §8.2). */
const wansheng = ['004', '005', '100', '101', '102', '103', '104', '105', '106', '107'].map(
  (end) => `500110${end}`,
);

/** The plan's areas: all of Liaoning, and Qijiang without 万盛. */
const planRegions = ['21', '500110'] as const;

/** Whether a region counts in the plans' numbers: 14 cities and 100 counties of Liaoning, 21 townships of Qijiang. */
export function inScope(code: string): boolean {
  return planRegions.some((root) => contains(root, code)) && !wansheng.some((out) => contains(out, code));
}

export const urbanKinds = ['street', 'town', 'other'] as const;
export type UrbanKind = (typeof urbanKinds)[number];

/** Streets and towns are counted apart (QJ/二); told by the name, as the code list does not say. */
export function urbanKindOf(code: string, name: string): UrbanKind {
  if (levelOf(code) !== 'township') return 'other';
  return name.endsWith('街道') || name.endsWith('街道办事处') ? 'street' : 'town';
}
