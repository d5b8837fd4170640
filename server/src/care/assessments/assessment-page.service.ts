import { ageBandOf, type PersonalField, sightOf } from '@jingkang/shared/access/privacy';
import type { Account } from '@jingkang/shared/access/scope';
import type {
  AnsweredScaleView,
  AssessmentRecord,
  AssessmentRow,
  MemberView,
} from '@jingkang/shared/api/assessments';
import type { ActionView } from '@jingkang/shared/api/common';
import type { Readable } from '@jingkang/shared/api/unreadable';
import { fieldOfScale } from '@jingkang/shared/assessments/built-in';
import { professionsOfRole } from '@jingkang/shared/access/professions';
import type { AssessmentNotes } from '@jingkang/shared/assessments/contents';
import { scoreOf } from '@jingkang/shared/assessments/scoring';
import { assessmentLifecycle, type AssessmentAction } from '@jingkang/shared/lifecycles/assessment';
import { blockingRisk } from '@jingkang/shared/lifecycles/case';
import { professions } from '@jingkang/shared/terms';
import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { People, type Person } from '../../identity/accounts/people.service';
import type { Case } from '../cases/case.entity';
import { CaseKind } from '../cases/case-kind';
import { Clock } from '../../foundation/clock/clock';
import { ReadableRows } from '../../foundation/records/readable-rows';
import { actionViews } from '../../foundation/records/record-views';
import { Organizations } from '../../directory/institutions/organizations.service';
import { RegisteredPeople } from '../../intake/applications/registered-people.service';
import { AssessmentAccess, isOpen } from './assessment-access.service';
import { AssessmentKind } from './assessment-kind';
import { teamRoles } from './editing/assessment-merging.service';
import { type Answered, AssessmentResults, riskOf } from './assessment-results.service';
import { type AssessmentContents, type AssessmentDetails, AssessmentSecrets } from './assessment-secrets';
import type { Assessment } from './assessment.entity';
import { Scales } from './scales/scales.service';

/** Assessments as the team sees them. */
@Injectable()
export class AssessmentPage {
  constructor(
    private readonly manager: EntityManager,
    private readonly clock: Clock,
    private readonly kind: AssessmentKind,
    private readonly desk: AssessmentAccess,
    private readonly caseKind: CaseKind,
    private readonly secrets: AssessmentSecrets,
    private readonly results: AssessmentResults,
    private readonly scales: Scales,
    private readonly people: People,
    private readonly organizations: Organizations,
    private readonly registered: RegisteredPeople,
    private readonly readable: ReadableRows,
  ) {}

  async rows(rows: readonly Assessment[], viewer: Account): Promise<Readable<AssessmentRow>[]> {
    const teams = this.readable.only('assessments', rows, ({ members }) =>
      members.map((member) => member.accountId),
    );
    const ids = teams.flat();
    const people = await this.people.byIds(ids);
    return this.readable.of('assessments', rows, (row) =>
      rowView(row, this.secrets.contents(row).details, people, viewer),
    );
  }

  async of(row: Assessment, ofCase: Case, viewer: Account): Promise<AssessmentRecord> {
    const contents = this.secrets.contents(row);
    const answered = await this.results.of(this.manager, row, contents);
    const raters = Object.values(contents.answers).map(({ raterId }) => raterId);
    const people = await this.people.byIds([...row.members.map(({ accountId }) => accountId), ...raters]);
    const names = await this.organizations.namesOf([row.organizationId]);
    const { personal } = await this.registered.details(ofCase.applicationId, viewer);
    const { birthDate } = await this.registered.person(ofCase.applicationId);
    const mayRecord = this.desk.reaches(viewer, 'assessment.record', row, ofCase) && isOpen(row);
    return {
      ...rowView(row, contents.details, people, viewer),
      caseId: row.caseId,
      caseNumber: ofCase.number,
      institutionName: names.get(row.organizationId) ?? '',
      person: personal.filter(({ field }) => field === 'personName'),
      ageBand: ageBandOf(birthDate, this.clock.today())?.label ?? null,
      notes: notesSeen(contents.details, viewer),
      scales: answered
        .filter(({ code }) => sees(viewer, fieldOfScale(code)))
        .map((one) => scaleView(one, people)),
      opinion: sees(viewer, 'rehabOpinion') ? contents.opinion : {},
      selfReport: await this.selfReportOf(contents),
      riskBlocks: sees(viewer, 'riskLevel') ? blocks(riskOf(answered)) : null,
      contentHash: row.contentHash,
      colleagues: mayRecord ? await this.colleaguesOf(row) : [],
      actions: await this.actions(row, contents, ofCase, viewer),
      may: { save: mayRecord },
    };
  }

  private async colleaguesOf({ organizationId }: Assessment): Promise<AssessmentRecord['colleagues']> {
    const found = await this.people.inOrganization(organizationId, teamRoles, this.manager);
    return found.map(({ id, displayName, role }) => ({
      id,
      displayName,
      professions: professionsOfRole[role] ?? [],
    }));
  }

  private async selfReportOf({
    details: { selfReport },
    answers,
  }: AssessmentContents): Promise<AssessmentRecord['selfReport']> {
    if (!selfReport) return null;
    const { code, version } = selfReport;
    const definition = await this.scales.find(this.manager, code, version);
    const given = answers[code];
    const answered = Boolean(definition && given?.byPerson && scoreOf(definition, given.answers).complete);
    return { code, title: definition?.title ?? code, answered };
  }

  private async actions(
    row: Assessment,
    contents: AssessmentContents,
    ofCase: Case,
    viewer: Account,
  ): Promise<ActionView<AssessmentAction>[]> {
    const { manager } = this;
    const facts = {
      ...(await this.kind.factsOf(manager, row, viewer)),
      ...(await this.results.factsOf(manager, row, contents)),
    };
    return actionViews(assessmentLifecycle, row.state, facts, viewer, this.caseKind.targetOf(ofCase));
  }
}

const sees = ({ role }: Account, field: PersonalField) => sightOf(role, field) === 'plain';
const blocks = (risk: number | undefined) => (risk === undefined ? null : risk >= blockingRisk);

/** That there is danger now is said to whoever may know the risk. */
function notesSeen(
  { memberNames: _names, selfReport: _asked, dangerNow, ...notes }: AssessmentDetails,
  viewer: Account,
): AssessmentNotes {
  return {
    ...(sees(viewer, 'assessmentNote') ? notes : {}),
    ...(dangerNow !== undefined && sees(viewer, 'riskLevel') ? { dangerNow } : {}),
  };
}

function rowView(
  { id, version, state, createdAt, assessedOn, signedAt, members }: Assessment,
  { memberNames = {} }: AssessmentDetails,
  people: ReadonlyMap<string, Person>,
  viewer: Account,
): AssessmentRow {
  const { label, tone } = assessmentLifecycle.states[state];
  return {
    id,
    version,
    state: { code: state, label, tone },
    begunAt: createdAt.toISOString(),
    assessedOn,
    signedAt: signedAt?.toISOString() ?? null,
    members: members.map((member): MemberView => ({
      id: member.id,
      accountId: member.accountId,
      name: people.get(member.accountId ?? '')?.displayName ?? memberNames[member.id] ?? '',
      profession: member.profession,
      professionLabel: professions[member.profession],
      signedAt: member.signedAt === null ? null : new Date(member.signedAt).toISOString(),
      attachmentId: member.attachmentId,
      isMe: member.accountId === viewer.id,
    })),
  };
}

function scaleView(
  { definition, entry, result, ageNote }: Answered,
  people: ReadonlyMap<string, Person>,
): AnsweredScaleView {
  return {
    definition,
    answers: entry.answers,
    result,
    byPerson: entry.byPerson,
    raterName: entry.byPerson ? null : (people.get(entry.raterId)?.displayName ?? null),
    answeredAt: entry.answeredAt,
    ageNote,
  };
}
