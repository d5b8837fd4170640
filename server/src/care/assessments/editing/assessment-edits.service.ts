import type { ClashView } from '@jingkang/shared/api/common';
import type { ScaleDefinition } from '@jingkang/shared/assessments/definition';
import { optionOf } from '@jingkang/shared/assessments/scoring';
import type { Clash } from '@jingkang/shared/editing/merged-edit';
import {
  AssessmentContentsForm,
  type SaveAssessmentForm,
  type ScaleAnswerForm,
  SelfReportForm,
} from '@jingkang/shared/forms/assessments';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { editOver } from '../../../foundation/records/edits';
import { answerForms, answersByItem, fieldsOf, formOf, sentInParts, storedFields } from './assessment-fields';
import { AssessmentKind } from '../assessment-kind';
import { type AnsweredScale, AssessmentSecrets } from '../assessment-secrets';
import type { Assessment } from '../assessment.entity';
import { Scales } from '../scales/scales.service';

/** Saves of an assessment over what colleagues, or the family on another device, have saved since it was opened. */
@Injectable()
export class AssessmentEdits {
  constructor(
    private readonly kind: AssessmentKind,
    private readonly secrets: AssessmentSecrets,
    private readonly scales: Scales,
  ) {}

  async over(
    manager: EntityManager,
    row: Assessment,
    { contents, ...sent }: SaveAssessmentForm,
  ): Promise<AssessmentContentsForm> {
    const theirs = storedFields(row, this.secrets.contents(row));
    const definitions = await this.definitionsOf(manager, theirs.answers ?? {});
    const merged = await editOver(manager, {
      kind: this.kind,
      row,
      sent,
      theirs,
      mine: fieldsOf({ ...contents }),
      shaped: fieldsOf,
      partial: sentInParts,
      of: AssessmentContentsForm,
      words: (clash) => answerClash(clash, definitions),
    });
    return sent.base ? formOf(merged) : contents;
  }

  /** The answers of the one scale that the person or guardian was asked to fill in. */
  async answersOver(
    manager: EntityManager,
    row: Assessment,
    { answers, ...sent }: SelfReportForm,
    definition: ScaleDefinition,
    known: AnsweredScale | undefined,
  ): Promise<ScaleAnswerForm[]> {
    const key = `${definition.name} ${definition.version}`;
    const merged = await editOver(manager, {
      kind: this.kind,
      row,
      sent,
      theirs: { ...known?.answers },
      mine: answersByItem(answers),
      of: SelfReportForm,
      words: (clash) => {
        const view = answerClash(
          { ...clash, field: `answers.${key}.${clash.field}` },
          new Map([[key, definition]]),
        );
        return view && { ...view, field: clash.field };
      },
    });
    return answerForms(merged);
  }

  private async definitionsOf(
    manager: EntityManager,
    answers: object,
  ): Promise<Map<string, ScaleDefinition>> {
    const found = new Map<string, ScaleDefinition>();
    for (const key of Object.keys(answers)) {
      const [code = '', version = ''] = key.split(' ');
      const definition = await this.scales.find(manager, code, version);
      if (definition) found.set(key, definition);
    }
    return found;
  }
}

/** An answer is told by the item and the words of its options. */
function answerClash(
  { field, theirs, mine }: Clash,
  definitions: ReadonlyMap<string, ScaleDefinition>,
): ClashView | undefined {
  const found = [...definitions].find(([key]) => field.startsWith(`answers.${key}.`));
  if (!found) return undefined;
  const [key, definition] = found;
  const item = definition.item.find(({ linkId }) => field === `answers.${key}.${linkId}`);
  if (!item) return undefined;
  const words = (answer: unknown) =>
    typeof answer === 'string' ? (optionOf(item, answer)?.valueCoding.display ?? answer) : '没有填';
  const label = `${definition.title}：${item.text}`;
  return { field, label, theirs: theirs ?? null, theirsWords: words(theirs), mineWords: words(mine) };
}
