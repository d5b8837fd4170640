import {
  codeOf,
  isList,
  isRecord,
  mostItems,
  mostOptions,
  optionsOf,
  type Problems,
  repeated,
  superfluousIn,
  textProblem,
} from './imported-parts';

const codePattern = /^[\w.-]{1,40}$/;

export function itemsProblems(items: readonly unknown[]): Problems {
  if (items.length === 0 || items.length > mostItems) return { item: `条目应有1到${mostItems}个。` };
  const again = repeated(items.map((item) => (isRecord(item) ? item.linkId : undefined)));
  return again.length ? { item: `条目编号重复：${again.join('、')}。` } : {};
}

/** Of one item. `scoring` tells which answers do not count. */
export function itemProblems(item: unknown, scoring: unknown, path: string): Problems {
  if (!isRecord(item)) return { [path]: '这个条目的写法不对。' };
  const { linkId, type } = item;
  const options = optionsOf(item);
  const skipped = skippedCodes(scoring);
  const few = options.length < 2 || options.length > mostOptions;
  const codes = options.map(codeOf);
  const counts = options.some((option) => isRecord(option) && !skipped.includes(codeOf(option)));
  return {
    ...superfluousIn(item, ['linkId', 'text', 'type', 'answerOption'], `${path}.`),
    ...(isCode(linkId) ? {} : { [`${path}.linkId`]: '条目编号应是1到40个字母、数字、点、-或_。' }),
    ...textProblem(item.text, `${path}.text`, '条目的文字', 500),
    ...(type === 'choice' ? {} : { [`${path}.type`]: 'type应是choice。' }),
    ...(few ? { [`${path}.answerOption`]: `每个条目应有2到${mostOptions}个选项。` } : {}),
    ...(repeated(codes).length ? { [`${path}.answerOption`]: '这个条目的选项代码有重复。' } : {}),
    ...(few || counts ? {} : { [`${path}.answerOption`]: '这个条目至少要有一个计分的选项。' }),
    ...options.reduce<Problems>(
      (found, option, index) => ({
        ...found,
        ...optionProblems(option, skipped, `${path}.answerOption.${index}`),
      }),
      {},
    ),
  };
}

function optionProblems(option: unknown, skipped: readonly unknown[], path: string): Problems {
  if (!isRecord(option) || !isRecord(option.valueCoding)) return { [path]: '这个选项的写法不对。' };
  const { valueCoding, ordinalValue } = option;
  const fits = skipped.includes(valueCoding.code)
    ? ordinalValue === undefined
    : Number.isFinite(ordinalValue) && Math.abs(Number(ordinalValue)) <= 1000;
  return {
    ...superfluousIn(option, ['valueCoding', 'ordinalValue'], `${path}.`),
    ...superfluousIn(valueCoding, ['code', 'display'], `${path}.valueCoding.`),
    ...(isCode(valueCoding.code)
      ? {}
      : { [`${path}.valueCoding.code`]: '选项代码应是1到40个字母、数字、点、-或_。' }),
    ...textProblem(valueCoding.display, `${path}.valueCoding.display`, '选项的文字', 200),
    ...(fits ? {} : { [`${path}.ordinalValue`]: '计分的选项请写ordinalValue，不适用的选项不要写。' }),
  };
}

/** Codes become keys of the answers: names that every object has are none. */
const isCode = (value: unknown) =>
  typeof value === 'string' && codePattern.test(value) && !(value in Object.prototype);

const skippedCodes = (scoring: unknown): readonly unknown[] =>
  isRecord(scoring) && isList(scoring.notApplicable) ? scoring.notApplicable : [];
