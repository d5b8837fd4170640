import { professionsOfRole } from '@jingkang/shared/access/professions';
import type { Account } from '@jingkang/shared/access/scope';
import type { Role } from '@jingkang/shared/access/roles';
import type { AssessmentContentsForm, ScaleAnswersForm } from '@jingkang/shared/forms/assessments';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { People } from '../../../identity/accounts/people.service';
import { Attachments } from '../../../messages/attachments/attachments.service';
import { Clock } from '../../../foundation/clock/clock';
import { canonicalJson } from '../../../foundation/crypto/fingerprint';
import { checkedAnswers } from '../scales/answers-check';
import {
  type AnsweredScale,
  type AssessmentContents,
  type AssessmentDetails,
  AssessmentSecrets,
} from '../assessment-secrets';
import { changedTeam } from '../assessment-team';
import type { Assessment, TeamMember } from '../assessment.entity';
import { recordType } from '../assessment.record';
import { Scales } from '../scales/scales.service';

export const teamRoles = Object.keys(professionsOfRole) as Role[];

export interface Merged {
  readonly contents: AssessmentContents;
  readonly members: readonly TeamMember[];
  readonly assessedOn: string | null;
  /** The person or guardian is asked to fill in a scale, and was not before. */
  readonly asks: boolean;
  readonly problems: Readonly<Record<string, string>>;
}

type Part<Value> = { readonly value: Value; readonly problems: Readonly<Record<string, string>> };

/** Puts what was sent over what is there, and says what does not fit. */
@Injectable()
export class AssessmentMerging {
  constructor(
    private readonly secrets: AssessmentSecrets,
    private readonly scales: Scales,
    private readonly people: People,
    private readonly attachments: Attachments,
    private readonly clock: Clock,
  ) {}

  async merged(
    manager: EntityManager,
    row: Assessment,
    form: AssessmentContentsForm,
    account: Account,
    ownerId: string | null,
  ): Promise<Merged> {
    const { members, scales, selfReportScale, opinion, assessedOn, ...notes } = form;
    const before = this.secrets.contents(row);
    const team = await this.team(manager, row, before, members);
    const answers = await this.answers(manager, before.answers, scales ?? [], account);
    const asked = await this.asked(manager, before.details, selfReportScale, ownerId);
    const { memberNames, selfReport } = before.details;
    const details: AssessmentDetails = withoutEmpty({
      ...before.details,
      ...notes,
      memberNames: team?.value.names ?? memberNames,
      selfReport: asked.value,
    });
    return {
      contents: { details, answers: answers.value, opinion: withoutEmpty({ ...before.opinion, ...opinion }) },
      members: team?.value.members ?? row.members,
      assessedOn: assessedOn === undefined ? row.assessedOn : assessedOn || null,
      asks: asked.value !== undefined && asked.value.code !== selfReport?.code,
      problems: { ...team?.problems, ...answers.problems, ...asked.problems },
    };
  }

  /** Answers that are the same again keep who gave them and when. */
  entry(
    before: AnsweredScale | undefined,
    version: string,
    answers: AnsweredScale['answers'],
    by: { readonly raterId: string; readonly byPerson: boolean },
  ): AnsweredScale {
    const same = before?.version === version && canonicalJson(before.answers) === canonicalJson(answers);
    return same ? before : { version, answers, ...by, answeredAt: this.clock.now().toISOString() };
  }

  async namesOf(
    manager: EntityManager,
    members: readonly TeamMember[],
    { details }: AssessmentContents,
  ): Promise<string[]> {
    const people = await this.people.byIds(
      members.map(({ accountId }) => accountId),
      manager,
    );
    return members.map(
      ({ id, accountId }) => people.get(accountId ?? '')?.displayName ?? details.memberNames?.[id] ?? '',
    );
  }

  private async team(
    manager: EntityManager,
    row: Assessment,
    { details }: AssessmentContents,
    forms: AssessmentContentsForm['members'],
  ) {
    if (!forms) return undefined;
    // Nobody of them is disabled or moved until they are in the team.
    await this.people.hold(
      forms.flatMap(({ accountId }) => accountId ?? []),
      manager,
    );
    const colleagues = await this.people.inOrganization(row.organizationId, teamRoles, manager);
    const { problems, ...value } = changedTeam({
      before: { members: row.members, names: details.memberNames ?? {} },
      forms,
      colleagues: new Map(colleagues.map((person) => [person.id, person])),
      now: this.clock.now().getTime(),
    });
    const missing = await this.missingScans(manager, row.id, forms);
    return { value, problems: { ...problems, ...missing } };
  }

  private async missingScans(
    manager: EntityManager,
    recordId: string,
    forms: NonNullable<AssessmentContentsForm['members']>,
  ): Promise<Record<string, string>> {
    const found: Record<string, string> = {};
    for (const [index, { attachmentId }] of forms.entries()) {
      if (!attachmentId) continue;
      const ours = await this.attachments.holds(manager, attachmentId, { recordType, recordId }, 'evidence');
      if (!ours) found[`contents.members.${index}.attachmentId`] = '没有找到这份扫描件，请重新上传。';
    }
    return found;
  }

  private async answers(
    manager: EntityManager,
    before: AssessmentContents['answers'],
    forms: readonly ScaleAnswersForm[],
    account: Account,
  ): Promise<Part<AssessmentContents['answers']>> {
    const value: Record<string, AnsweredScale> = { ...before };
    let problems: Record<string, string> = {};
    for (const [index, { code, version, answers }] of forms.entries()) {
      const definition = await this.scales.find(manager, code ?? '', version ?? '');
      if (!definition) {
        problems[`contents.scales.${index}.code`] = '没有这份量表，请刷新后重新选择。';
        continue;
      }
      const checked = checkedAnswers(definition, answers ?? [], `contents.scales.${index}.answers`);
      problems = { ...problems, ...checked.problems };
      if (Object.keys(checked.answers).length === 0) delete value[code];
      else
        value[code] = this.entry(before[code], version, checked.answers, {
          raterId: account.id,
          byPerson: false,
        });
    }
    return { value, problems };
  }

  private async asked(
    manager: EntityManager,
    { selfReport }: AssessmentDetails,
    code: string | null | undefined,
    ownerId: string | null,
  ): Promise<Part<AssessmentDetails['selfReport']>> {
    if (code === undefined || code === selfReport?.code) return { value: selfReport, problems: {} };
    if (!code) return { value: undefined, problems: {} };
    const problem = (sentence: string) => ({
      value: selfReport,
      problems: { 'contents.selfReportScale': sentence },
    });
    const definition = await this.scales.newest(manager, code);
    if (!definition?.selfReport) return problem('这份量表不能由本人填写，请另选一份。');
    if (!ownerId) return problem('本人或家人还没有登录过小程序，请当面填写。');
    return { value: { code, version: definition.version }, problems: {} };
  }
}

const withoutEmpty = <Values extends object>(values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  ) as Values;
