import type { AssessmentSaved } from '@jingkang/shared/api/assessments';
import type { Account } from '@jingkang/shared/access/scope';
import type { SaveAssessmentForm } from '@jingkang/shared/forms/assessments';
import type { assessmentRecords } from '@jingkang/shared/records/assessments';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { People } from '../../../identity/accounts/people.service';
import { Clock } from '../../../foundation/clock/clock';
import { Evidence } from '../../../foundation/evidence/evidence';
import { canonicalJson } from '../../../foundation/crypto/fingerprint';
import { Openings } from '../../../foundation/records/opening';
import { invalid } from '../../../foundation/refusals/refusal';
import { UnitOfWork } from '../../../foundation/database/work/unit-of-work';
import { NoticesWriter } from '../../../messages/notices/notices-writer';
import { AssessmentEdits } from './assessment-edits.service';
import { AssessmentAccess } from '../assessment-access.service';
import { type Merged, AssessmentMerging, teamRoles } from './assessment-merging.service';
import { AssessmentSecrets } from '../assessment-secrets';
import { withoutSignatures } from '../assessment-team';
import { Assessment, type TeamMember } from '../assessment.entity';
import { recordType } from '../assessment.record';

/** Saves an assessment as it grows. What was signed and then changed is signed anew. */
@Injectable()
export class AssessmentSaving {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly evidence: Evidence,
    private readonly desk: AssessmentAccess,
    private readonly secrets: AssessmentSecrets,
    private readonly merging: AssessmentMerging,
    private readonly edits: AssessmentEdits,
    private readonly notices: NoticesWriter,
    private readonly people: People,
    private readonly openings: Openings,
  ) {}

  save(account: Account, id: string, form: SaveAssessmentForm): Promise<AssessmentSaved> {
    const saved = this.unitOfWork.run(async (manager) => {
      const { row, of: ofCase } = await this.desk.changing(manager, account, id, 'assessment.record');
      const contents = await this.edits.over(manager, row, form);
      const merged = await this.merging.merged(manager, row, contents, account, ofCase.ownerId);
      if (Object.keys(merged.problems).length) throw invalid(merged.problems);
      if (merged.asks && ofCase.ownerId) await this.tell(manager, [ofCase.ownerId], id, 'self-report-asked');
      return this.store(manager, row, merged, account, 'assessmentSaved');
    });
    return this.openings.saving(account, recordType, id, saved);
  }

  /** Also what the person or guardian has filled in. */
  async store(
    manager: EntityManager,
    row: Assessment,
    after: Pick<Merged, 'contents' | 'members' | 'assessedOn'>,
    account: Account,
    action: 'assessmentSaved' | 'selfReportSaved',
  ): Promise<AssessmentSaved> {
    const before = { contents: this.secrets.contents(row), members: row.members, assessedOn: row.assessedOn };
    const savedAt = this.clock.now();
    const fields = changedNames(before, after);
    if (!fields.length)
      return { version: row.version, savedAt: savedAt.toISOString(), signaturesTakenBack: [] };
    const changed = signedPart(before) !== signedPart(after);
    const takenBack = changed ? before.members.filter(({ signedAt }) => signedAt !== null) : [];
    const members = changed
      ? await this.whoCanSign(manager, row, unsigned(before.members, after.members))
      : after.members;
    const version = row.version + 1;
    const columns = this.secrets.columnsOf(row.id, after.contents);
    const next = { ...columns, members, assessedOn: after.assessedOn, version, updatedAt: savedAt };
    await manager.update(Assessment, { id: row.id }, next as never);
    const entry = { recordType, recordId: row.id, kind: 'changed', action, account } as const;
    const codes = { fields: fields.join(','), signaturesTakenBack: takenBack.length };
    await this.evidence.append(manager, { ...entry, codes });
    await this.tellTeam(manager, row, members, takenBack, account);
    const names = await this.merging.namesOf(manager, takenBack, before.contents);
    return { version, savedAt: savedAt.toISOString(), signaturesTakenBack: names };
  }

  /** A signature that is taken back cannot be given again by somebody who has left. */
  private async whoCanSign(
    manager: EntityManager,
    { organizationId }: Assessment,
    members: readonly TeamMember[],
  ): Promise<TeamMember[]> {
    const present = await this.people.inOrganization(organizationId, teamRoles, manager);
    const ids = new Set(present.map(({ id }) => id));
    return members.filter(
      ({ accountId, signedAt }) => accountId === null || signedAt !== null || ids.has(accountId),
    );
  }

  private async tellTeam(
    manager: EntityManager,
    { id, members: before }: Assessment,
    members: readonly TeamMember[],
    takenBack: readonly TeamMember[],
    account: Account,
  ): Promise<void> {
    const known = new Set(before.map(({ accountId }) => accountId));
    const others = (list: readonly TeamMember[]) =>
      list.flatMap(({ accountId }) => (accountId && accountId !== account.id ? [accountId] : []));
    const fresh = members.filter(({ accountId }) => !known.has(accountId));
    await this.tell(manager, others(fresh), id, 'assessment-member');
    const left = new Set(members.map(({ accountId }) => accountId));
    const toSign = takenBack.filter(({ accountId }) => left.has(accountId));
    await this.tell(manager, others(toSign), id, 'signature-taken-back');
  }

  private tell(
    manager: EntityManager,
    accountIds: string[],
    recordId: string,
    action: keyof typeof assessmentRecords.notices.events,
  ): Promise<void> {
    return this.notices.write(manager, accountIds, { recordType, recordId, action });
  }
}

type State = Pick<Merged, 'contents' | 'members' | 'assessedOn'>;

/** What a signature stands for: everything but who else is in the team and what the person is asked. */
function signedPart({ contents: { details, answers, opinion }, assessedOn }: State): string {
  const { memberNames: _names, selfReport: _asked, ...notes } = details;
  return canonicalJson({ notes, answers, opinion, assessedOn });
}

/** A scan that came with the change is a signature of what is there now. */
const unsigned = (before: readonly TeamMember[], after: readonly TeamMember[]): TeamMember[] => {
  const old = new Set(before.flatMap(({ attachmentId }) => attachmentId ?? []));
  return after.flatMap((member) =>
    member.attachmentId && !old.has(member.attachmentId) ? [member] : withoutSignatures([member]),
  );
};

const parts = (state: State): Readonly<Record<string, unknown>> => ({
  ...state.contents.details,
  ...state.contents,
  details: undefined,
  members: state.members,
  assessedOn: state.assessedOn,
});

/** Names of what changed, never values. */
function changedNames(before: State, after: State): string[] {
  const [old, fresh] = [parts(before), parts(after)];
  const names = [...new Set([...Object.keys(old), ...Object.keys(fresh)])];
  const text = (value: unknown) => canonicalJson(value ?? null);
  return names.filter((name) => text(old[name]) !== text(fresh[name]));
}
