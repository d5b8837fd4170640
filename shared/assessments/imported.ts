import { builtInScales } from './built-in';
import { itemProblems, itemsProblems } from './imported-items';
import { scoringProblems } from './imported-scoring';
import { isList, isRecord, mostItems, type Problems, superfluousIn, textProblem } from './imported-parts';

const known = [
  'resourceType',
  'status',
  'name',
  'version',
  'title',
  'description',
  'copyright',
  'citation',
  'ages',
  'selfReport',
  'item',
  'scoring',
] as const;

/**
 * What is wrong with a definition that is to be imported: a sentence per place, by path such as `item.0.text`. Empty
 * when it may be used. Whatever is given, it answers.
 */
export function definitionProblems(given: unknown): Problems {
  if (!isRecord(given)) return { '': '量表定义应是一个JSON对象，请检查文件。' };
  const items = isList(given.item) ? given.item : undefined;
  const looked = items && items.length <= mostItems ? items : [];
  return {
    ...superfluousIn(given, known, ''),
    ...headProblems(given),
    ...agesProblems(given.ages),
    ...(items ? itemsProblems(items) : { item: '请在item里写出全部条目。' }),
    ...looked.reduce<Problems>(
      (found, item, index) => ({ ...found, ...itemProblems(item, given.scoring, `item.${index}`) }),
      {},
    ),
    ...scoringProblems(given.scoring, looked),
  };
}

function headProblems(given: Readonly<Record<string, unknown>>): Problems {
  const { resourceType, status, name, version, selfReport } = given;
  const fixed: readonly (readonly [string, boolean, string])[] = [
    ['resourceType', resourceType === 'Questionnaire', 'resourceType应是Questionnaire。'],
    ['status', status === 'active', 'status应是active。'],
    [
      'name',
      matches(name, /^[a-z][a-z0-9_-]{1,39}$/),
      'name是量表代码：小写字母开头，2到40个字母、数字、-或_。',
    ],
    ['version', matches(version, /^[\w.-]{1,20}$/), 'version应是1到20个字母、数字、点、-或_。'],
    ['selfReport', typeof selfReport === 'boolean', 'selfReport请写true或false：本人能不能自己填。'],
  ];
  const found = Object.fromEntries(
    fixed.flatMap(([path, fits, sentence]) => (fits ? [] : [[path, sentence]])),
  );
  const own = builtInScales.some((scale) => scale.name === name);
  return {
    ...found,
    ...(own ? { name: '这个代码是内置量表的，请换一个。' } : {}),
    ...textProblem(given.title, 'title', '量表名称', 100),
    ...textProblem(given.copyright, 'copyright', '许可说明', 1000),
    ...textProblem(given.description, 'description', '使用说明', 1000, true),
    ...textProblem(given.citation, 'citation', '出处', 1000, true),
  };
}

const matches = (value: unknown, pattern: RegExp) =>
  typeof value === 'string' && pattern.test(value) && !(value in Object.prototype);

function agesProblems(ages: unknown): Problems {
  if (ages === undefined) return {};
  if (!isRecord(ages)) return { ages: 'ages应写成{"from": 15, "to": 59}。' };
  const given = [ages.from, ages.to].filter((age) => age !== undefined);
  const fits =
    given.length > 0 && given.every((age) => Number.isInteger(age) && Number(age) >= 0 && Number(age) <= 120);
  if (!fits) return { ages: '适用年龄请写0到120之间的整数，from和to至少写一个。' };
  const ordered = given.length < 2 || Number(ages.from) <= Number(ages.to);
  return {
    ...superfluousIn(ages, ['from', 'to'], 'ages.'),
    ...(ordered ? {} : { ages: '适用年龄的from不能大于to。' }),
  };
}
