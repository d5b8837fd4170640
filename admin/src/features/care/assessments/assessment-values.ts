import type { AssessmentRecord, MemberView } from '@jingkang/shared/api/assessments';
import { coreScales } from '@jingkang/shared/assessments/built-in';
import type { AssessmentNotes, RehabOpinion } from '@jingkang/shared/assessments/contents';
import type { ScaleDefinition } from '@jingkang/shared/assessments/definition';
import { tidy } from '../../../components/form-problems';

export interface MemberValues {
  readonly id?: string | undefined;
  readonly accountId?: string | null;
  readonly name?: string | undefined;
  readonly profession?: string | undefined;
  readonly attachmentId?: string | null;
}

/** The assessment as the inputs of the page hold it. */
export interface AssessmentValues extends AssessmentNotes {
  readonly assessedOn?: string | null;
  readonly members?: readonly MemberValues[];
  readonly scales?: Readonly<Record<string, Readonly<Record<string, string | undefined>> | undefined>>;
  readonly selfReportScale?: string | null;
  readonly opinion?: RehabOpinion;
}

const noteNames = [
  'assessedOn',
  'place',
  'tookPart',
  'whyNot',
  'dangerNow',
  'selfCare',
  'socialLife',
  'work',
  'familySupport',
  'strengths',
  'notes',
] as const;
const opinionNames = ['suitability', 'services', 'forms', 'frequency', 'cautions', 'nextReviewOn'] as const;

export function valuesOf(record: AssessmentRecord): AssessmentValues {
  const { notes, opinion, assessedOn, members, scales, selfReport } = record;
  const answers = scales.map(({ definition, answers: given }) => [definition.name, given] as const);
  return {
    ...Object.fromEntries(noteNames.map((name) => [name, undefined])),
    ...notes,
    assessedOn,
    members: members.map(memberValues),
    scales: Object.fromEntries(answers),
    selfReportScale: selfReport?.code ?? null,
    opinion,
  };
}

const memberValues = ({ id, accountId, name, profession, attachmentId }: MemberView): MemberValues => ({
  id,
  profession,
  ...(accountId ? { accountId } : { name, attachmentId }),
});

/** What is sent: everything on the page; what was emptied is taken away. */
export function contentsOf(typed: AssessmentValues, shown: readonly ScaleDefinition[]): object {
  const values = tidy(typed) as AssessmentValues;
  const opinion = values.opinion ?? {};
  return {
    ...Object.fromEntries(noteNames.map((name) => [name, values[name] ?? null])),
    members: values.members ?? [],
    selfReportScale: values.selfReportScale ?? null,
    opinion: Object.fromEntries(opinionNames.map((name) => [name, opinion[name] ?? null])),
    scales: shown.map(({ name, version }) => ({
      code: name,
      version,
      answers: Object.entries(values.scales?.[name] ?? {}).map(([linkId, answer]) => ({ linkId, answer })),
    })),
  };
}

/** The scales on the page: those of every assessment, then those that are answered, then those just added. */
export function shownScales(
  known: readonly ScaleDefinition[],
  record: AssessmentRecord,
  added: readonly string[],
): ScaleDefinition[] {
  const answered = record.scales.map(({ definition }) => definition);
  const codes = [...coreScales, ...answered.map(({ name }) => name), ...added];
  return [...new Set(codes)].flatMap(
    (code) => answered.find(({ name }) => name === code) ?? known.find(({ name }) => name === code) ?? [],
  );
}

/** The input of a field as the server names it: answers stand by scale and version there. A colleague has no single one. */
export function inputOf(field: string, shown: readonly ScaleDefinition[]): string[] | undefined {
  if (field.startsWith('members.')) return undefined;
  if (!field.startsWith('answers.')) return field.split('.');
  const placeOf = ({ name, version }: ScaleDefinition) => `answers.${name} ${version}.`;
  const scale = shown.find((one) => field.startsWith(placeOf(one)));
  return scale && ['scales', scale.name, field.slice(placeOf(scale).length)];
}
