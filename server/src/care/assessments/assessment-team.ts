import { professionsOfRole } from '@jingkang/shared/access/professions';
import type { TeamMemberForm } from '@jingkang/shared/forms/assessments';
import type { Person } from '../../identity/accounts/people.service';
import { newId } from '../../foundation/clock/ids';
import type { TeamMember } from './assessment.entity';

interface Team {
  readonly members: readonly TeamMember[];
  /** Of members without an account, by the member's id. */
  readonly names: Readonly<Record<string, string>>;
}

export interface TeamChange {
  readonly before: Team;
  readonly forms: readonly TeamMemberForm[];
  /** Active colleagues of the institution, by account. */
  readonly colleagues: ReadonlyMap<string, Person>;
  readonly now: number;
}

export interface ChangedTeam extends Team {
  readonly problems: Readonly<Record<string, string>>;
}

/** The team as it was sent. A signature stays with whoever remains in the same profession. */
export function changedTeam({ before, forms, colleagues, now }: TeamChange): ChangedTeam {
  const members: TeamMember[] = [];
  const names: Record<string, string> = {};
  const problems: Record<string, string> = {};
  forms.forEach((form, index) => {
    const known = before.members.find(({ id }) => id === form.id);
    const accountId = form.accountId ?? null;
    const problem = problemOf(form, known, colleagues, members);
    if (problem) problems[`contents.members.${index}.${problem.field}`] = problem.sentence;
    const same = known?.accountId === accountId ? known : undefined;
    const id = same?.id ?? newId();
    members.push({
      id,
      accountId,
      profession: form.profession,
      ...signatureOf(form, same, now),
    });
    if (!accountId) names[id] = form.name ?? '';
  });
  return { members, names, problems };
}

function problemOf(
  { accountId, name, profession, attachmentId }: TeamMemberForm,
  known: TeamMember | undefined,
  colleagues: ReadonlyMap<string, Person>,
  others: readonly TeamMember[],
): { field: string; sentence: string } | undefined {
  const problem = (field: string, sentence: string) => ({ field, sentence });
  if (!profession) return problem('profession', '请选择专业。');
  if (!accountId) return name ? undefined : problem('name', '请填写姓名，或选一位同事。');
  if (attachmentId) return problem('attachmentId', '有账号的同事请自己登录签名。');
  if (others.some((other) => other.accountId === accountId))
    return problem('accountId', '同一位同事只列一次。');
  const colleague = colleagues.get(accountId);
  if (!colleague)
    return known?.accountId === accountId && known.profession === profession
      ? undefined
      : problem('accountId', '只能选本机构在岗的社工或康复人员，请重新选择。');
  return professionsOfRole[colleague.role]?.includes(profession)
    ? undefined
    : problem('profession', '这位同事不能以这个专业签名，请改选专业。');
}

/** Somebody without an account has signed once the scan of the paper is there. */
function signatureOf(
  { accountId, profession, attachmentId }: TeamMemberForm,
  same: TeamMember | undefined,
  now: number,
): Pick<TeamMember, 'signedAt' | 'attachmentId'> {
  const kept = same?.profession === profession ? same : undefined;
  if (accountId) return { signedAt: kept?.signedAt ?? null, attachmentId: null };
  if (!attachmentId) return { signedAt: null, attachmentId: null };
  return { signedAt: kept?.attachmentId === attachmentId ? kept.signedAt : now, attachmentId };
}

/** What was signed has changed: whoever had signed has to read it and sign again. */
export const withoutSignatures = (members: readonly TeamMember[]): TeamMember[] =>
  members.map((member) => ({ ...member, signedAt: null, attachmentId: null }));
