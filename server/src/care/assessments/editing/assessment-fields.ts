import type { Fields } from '@jingkang/shared/editing/merged-edit';
import type {
  AssessmentContentsForm,
  ScaleAnswersForm,
  TeamMemberForm,
} from '@jingkang/shared/forms/assessments';
import type { AssessmentContents } from '../assessment-secrets';
import type { Assessment } from '../assessment.entity';

/** Below these a name that is not sent was not touched: what is sent of an assessment is put over what is there. */
export const sentInParts = ['', 'opinion', 'answers'];

const list = (value: unknown): readonly Fields[] =>
  Array.isArray(value) ? value.filter((one): one is Fields => typeof one === 'object' && one !== null) : [];

/** The form with members by who they are and answers by scale and item, so that each can be told from the others. */
export function fieldsOf({ members, scales, ...others }: Fields): Fields {
  return {
    ...others,
    ...(members === undefined ? {} : { members: byMember(list(members)) }),
    ...(scales === undefined ? {} : { answers: Object.fromEntries(list(scales).map(scaleEntry)) }),
  };
}

/** Somebody who is named twice stays twice: the rules of the team say so, and not this. */
function byMember(members: readonly Fields[]): Fields {
  const found = new Map<string, Fields>();
  members.forEach((member, index) => {
    const who = String(member.accountId ?? member.id ?? `new${index}`);
    found.set(found.has(who) ? `${who} ${index}` : who, member);
  });
  return Object.fromEntries(found);
}

const scaleEntry = ({ code, version, answers }: Fields) =>
  [`${String(code)} ${String(version)}`, answersByItem(answers)] as const;

export const answersByItem = (answers: unknown): Fields =>
  Object.fromEntries(list(answers).map(({ linkId, answer }) => [String(linkId), answer]));

/** The form that `fieldsOf` has read. */
export function formOf({ members, answers, ...others }: Fields): AssessmentContentsForm {
  const scales = Object.entries((answers ?? {}) as Readonly<Record<string, Fields>>).map(scaleOf);
  return {
    ...others,
    ...(members === undefined ? {} : { members: Object.values(members as object) as TeamMemberForm[] }),
    ...(answers === undefined ? {} : { scales }),
  };
}

function scaleOf([key, answers]: readonly [string, Fields | undefined]): ScaleAnswersForm {
  const [code = '', version = ''] = key.split(' ');
  return { code, version, answers: answerForms(answers ?? {}) };
}

export const answerForms = (answers: Fields) =>
  Object.entries(answers)
    .filter(([, answer]) => typeof answer === 'string' && answer !== '')
    .map(([linkId, answer]) => ({ linkId, answer: String(answer) }));

/** What stands in the record, as the form would send it. */
export function storedFields(
  { members, assessedOn }: Pick<Assessment, 'members' | 'assessedOn'>,
  { details, answers, opinion }: AssessmentContents,
): Fields {
  const { memberNames = {}, selfReport, ...notes } = details;
  return {
    ...notes,
    assessedOn,
    opinion,
    selfReportScale: selfReport?.code,
    members: byMember(
      members.map(({ id, accountId, profession, attachmentId }) => ({
        id,
        profession,
        ...(accountId ? { accountId } : { name: memberNames[id], attachmentId }),
      })),
    ),
    answers: Object.fromEntries(
      Object.entries(answers).map(([code, { version, answers: given }]) => [`${code} ${version}`, given]),
    ),
  };
}
