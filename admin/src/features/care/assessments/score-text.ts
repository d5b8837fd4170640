import type { ScaleDefinition } from '@jingkang/shared/assessments/definition';
import { rangeOf, type ScaleResult } from '@jingkang/shared/assessments/scoring';

/** `合计60分（0–100），严重依赖`. */
export function scoreText(definition: ScaleDefinition, result: ScaleResult): string {
  if (!result.complete) return '没有评完。';
  if (result.total === null) return '各项都不适用，没有得分。';
  const { min, max } = rangeOf(definition);
  const { method, better } = definition.scoring;
  const single = definition.item.length === 1;
  const score = single ? '' : `${method === 'mean' ? '均分' : '合计'}${result.total}分（${min}–${max}）`;
  const skipped = result.notApplicable ? `，${result.notApplicable}项不适用` : '';
  const band = result.band ?? (better === 'higher' ? '分数越高越好' : '分数越低越好');
  return single ? band : `${score}${skipped}，${band}`;
}
