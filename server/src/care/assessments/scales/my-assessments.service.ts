import { sightOf } from '@jingkang/shared/access/privacy';
import type { Account } from '@jingkang/shared/access/scope';
import type { MyAssessment, MyScaleResult, SelfReportSaved } from '@jingkang/shared/api/assessments';
import { ageNote } from '@jingkang/shared/assessments/ages';
import { fieldOfScale } from '@jingkang/shared/assessments/built-in';
import { missingItems, optionOf } from '@jingkang/shared/assessments/scoring';
import type { SelfReportForm } from '@jingkang/shared/forms/assessments';
import { assessmentLifecycle } from '@jingkang/shared/lifecycles/assessment';
import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { conflict, invalid } from '../../../foundation/refusals/refusal';
import { UnitOfWork } from '../../../foundation/database/work/unit-of-work';
import { Organizations } from '../../../directory/institutions/organizations.service';
import { Notices } from '../../../messages/notices/notices.service';
import { checkedAnswers } from './answers-check';
import { AssessmentAccess, isOpen } from '../assessment-access.service';
import { AssessmentEdits } from '../editing/assessment-edits.service';
import { AssessmentMerging } from '../editing/assessment-merging.service';
import { type Answered, AssessmentResults } from '../assessment-results.service';
import { AssessmentSaving } from '../editing/assessment-saving.service';
import { AssessmentSecrets } from '../assessment-secrets';
import type { Assessment } from '../assessment.entity';
import { recordType } from '../assessment.record';
import { RehabOpinions } from '../rehab-opinions.service';
import { Scales } from './scales.service';

/** An assessment as the person or guardian follows it: a scale to fill in, then results and opinion in plain words. */
@Injectable()
export class MyAssessments {
  constructor(
    private readonly manager: EntityManager,
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: AssessmentAccess,
    private readonly secrets: AssessmentSecrets,
    private readonly results: AssessmentResults,
    private readonly scales: Scales,
    private readonly merging: AssessmentMerging,
    private readonly saving: AssessmentSaving,
    private readonly edits: AssessmentEdits,
    private readonly opinions: RehabOpinions,
    private readonly organizations: Organizations,
    private readonly notices: Notices,
  ) {}

  async get(account: Account, id: string): Promise<MyAssessment> {
    const { row } = await this.desk.get(account, id, 'assessment.follow');
    await this.notices.readFor(account, recordType, id);
    const names = await this.organizations.namesOf([row.organizationId]);
    const { publicLabel, tone } = assessmentLifecycle.states[row.state];
    return {
      id,
      version: row.version,
      stateLabel: publicLabel,
      tone,
      institutionName: names.get(row.organizationId) ?? '',
      assessedOn: row.assessedOn,
      selfReport: isOpen(row) ? await this.asked(row) : null,
      results: row.signedAt ? await this.resultsOf(row) : [],
      opinion: this.opinions.viewOf(row, 'owner'),
    };
  }

  answer(account: Account, id: string, form: SelfReportForm): Promise<SelfReportSaved> {
    return this.unitOfWork.run(async (manager) => {
      const { row } = await this.desk.changing(manager, account, id, 'assessment.follow');
      const before = this.secrets.contents(row);
      const asked = before.details.selfReport;
      const definition = asked && (await this.scales.find(manager, asked.code, asked.version));
      if (!asked || !definition) throw conflict('not_asked', '现在没有要您填的量表，请刷新后再看。');
      const known = before.answers[asked.code];
      // What a colleague has answered is not told here, and so not put together with the person's own.
      const own = known?.byPerson ? known : undefined;
      const answers = await this.edits.answersOver(manager, row, form, definition, own);
      const checked = checkedAnswers(definition, answers, 'answers');
      if (Object.keys(checked.problems).length) throw invalid(checked.problems);
      const by = { raterId: account.id, byPerson: true };
      const entry = this.merging.entry(known, asked.version, checked.answers, by);
      const contents = { ...before, answers: { ...before.answers, [asked.code]: entry } };
      const after = { contents, members: row.members, assessedOn: row.assessedOn };
      const saved = await this.saving.store(manager, row, after, account, 'selfReportSaved');
      return { version: saved.version, answered: missingItems(definition, checked.answers).length === 0 };
    });
  }

  private async asked(row: Assessment): Promise<MyAssessment['selfReport']> {
    const { manager } = this;
    const { details, answers } = this.secrets.contents(row);
    const { selfReport } = details;
    const definition = selfReport && (await this.scales.find(manager, selfReport.code, selfReport.version));
    if (!selfReport || !definition) return null;
    const given = answers[selfReport.code]?.byPerson ? answers[selfReport.code]?.answers : undefined;
    return {
      definition,
      answers: given ?? {},
      answered: missingItems(definition, given ?? {}).length === 0,
      ageNote: ageNote(definition, await this.results.ageOf(manager, row)),
    };
  }

  private async resultsOf(row: Assessment): Promise<MyScaleResult[]> {
    const answered = await this.results.of(this.manager, row, this.secrets.contents(row));
    return answered
      .filter(({ code, result }) => result.complete && sightOf('owner', fieldOfScale(code)) === 'plain')
      .map(resultView);
  }
}

const resultView = ({ definition, entry, result, ageNote: note }: Answered): MyScaleResult => ({
  title: definition.title,
  total: result.total === null || definition.scoring.bands.length === 0 ? null : `${result.total}分`,
  meaning: result.plain ?? result.band,
  items: definition.item.map((item) => ({
    text: item.text,
    answer: optionOf(item, entry.answers[item.linkId])?.valueCoding.display ?? '',
  })),
  ageNote: note,
});
