import {
  codeOf,
  isList,
  isRecord,
  mostItems,
  mostOptions,
  optionsOf,
  type Problems,
  superfluousIn,
  textProblem,
} from './imported-parts';

const mostBands = 20;

export function scoringProblems(scoring: unknown, items: readonly unknown[]): Problems {
  if (!isRecord(scoring)) return { scoring: '请在scoring里写明怎样计分。' };
  const { method, better, notApplicable, bands } = scoring;
  return {
    ...superfluousIn(scoring, ['method', 'better', 'notApplicable', 'bands'], 'scoring.'),
    ...(method === 'sum' || method === 'mean'
      ? {}
      : { 'scoring.method': 'method应是sum（合计）或mean（平均）。' }),
    ...(better === 'higher' || better === 'lower'
      ? {}
      : { 'scoring.better': 'better应是higher或lower：分数高好还是低好。' }),
    ...skippedProblems(notApplicable, items),
    ...(isList(bands) ? bandsProblems(bands) : { 'scoring.bands': '请在bands里写明分级，没有分级写[]。' }),
  };
}

/** A code that no item has is a slip of the pen, and would let an answer count that should not. */
function skippedProblems(notApplicable: unknown, items: readonly unknown[]): Problems {
  if (notApplicable === undefined) return {};
  if (!isList(notApplicable) || notApplicable.length > mostItems * mostOptions)
    return { 'scoring.notApplicable': 'notApplicable应是选项代码的列表。' };
  const codes = items.flatMap(optionsOf).map(codeOf);
  const unknown = notApplicable.filter((code) => !codes.includes(code));
  return unknown.length ? { 'scoring.notApplicable': '不适用的代码里，有的不在任何条目的选项里。' } : {};
}

function bandsProblems(bands: readonly unknown[]): Problems {
  if (bands.length > mostBands) return { 'scoring.bands': `分级最多${mostBands}级。` };
  return bands.reduce<Problems>((found, band, index) => {
    const path = `scoring.bands.${index}`;
    if (!isRecord(band)) return { ...found, [path]: '这一级的写法不对。' };
    const before = bands[index - 1];
    const after = !isRecord(before) || Number(band.from) > Number(before.from);
    return {
      ...found,
      ...superfluousIn(band, ['from', 'label', 'plain'], `${path}.`),
      ...(Number.isFinite(band.from) ? {} : { [`${path}.from`]: '请写明这一级从多少分起。' }),
      ...(after ? {} : { [`${path}.from`]: '各级的起分应从小到大。' }),
      ...textProblem(band.label, `${path}.label`, '这一级的名称', 50),
      ...textProblem(band.plain, `${path}.plain`, '给本人看的说法', 100, true),
    };
  }, {});
}
