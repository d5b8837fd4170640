import type { Answers, ScaleDefinition } from '@jingkang/shared/assessments/definition';
import { optionOf } from '@jingkang/shared/assessments/scoring';
import type { ScaleAnswerForm } from '@jingkang/shared/forms/assessments';

export interface CheckedAnswers {
  readonly answers: Answers;
  readonly problems: Readonly<Record<string, string>>;
}

/** The picked answers of a scale, each held against its definition; `path` is where they stand in what was sent. */
export function checkedAnswers(
  definition: ScaleDefinition,
  forms: readonly ScaleAnswerForm[],
  path: string,
): CheckedAnswers {
  const answers: Record<string, string> = {};
  const problems: Record<string, string> = {};
  forms.forEach(({ linkId, answer }, index) => {
    const item = definition.item.find((one) => one.linkId === linkId);
    if (!item) problems[`${path}.${index}.linkId`] = '量表里没有这个条目，请刷新后再填。';
    else if (!answer) return;
    else if (optionOf(item, answer)) answers[linkId] = answer;
    else problems[`${path}.${index}.answer`] = `“${item.text}”的选项不对，请重新选择。`;
  });
  return { answers, problems };
}
