import type { CaseRecord } from '@jingkang/shared/api/cases';
import type { PartOfCase } from '@jingkang/shared/records/outlines';
import { type CaseSection, phaseAt } from './case-section';
import * as sections from './case-sections';

type SectionName = keyof typeof sections;
/** Each kind that belongs to a case has a section. */
const all: Readonly<Record<SectionName | PartOfCase, CaseSection>> = sections;
const names = Object.keys(sections).sort() as SectionName[];

/** The sections of a case page: first what the step is about that the case stands at. */
export function sectionsOf({
  steps,
}: Pick<CaseRecord, 'steps'>): readonly (CaseSection & { name: SectionName })[] {
  const phase = phaseAt[steps.find(({ status }) => status === 'current')?.code ?? 'refer'];
  return names.map((name) => ({ name, ...all[name] })).sort((a, b) => a.place[phase] - b.place[phase]);
}
