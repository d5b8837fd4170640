import fc from 'fast-check';
import { barthel } from './barthel';
import { builtInScales } from './built-in';
import type { Answers, ScaleDefinition } from './definition';
import { risk, socialFunction } from './national-follow-up';
import { bandOf, isNotApplicable, missingItems, optionOf, rangeOf, scoreOf } from './scoring';
import { toyScreening } from './testing/toy-screening';
import { transferOut } from './transfer-out';

const all = (definition: ScaleDefinition, ...codes: string[]): Answers =>
  Object.fromEntries(definition.item.map(({ linkId }, index) => [linkId, codes[index] ?? codes[0] ?? '']));

describe('the Barthel Index (Mahoney & Barthel 1965; bands by Shah et al. 1989)', () => {
  const best = ['10', '5', '5', '10', '10', '10', '10', '15', '15', '10'];
  /** Ten answers whose scores add up to so many points. */
  const vectors: [number, string[], string][] = [
    [0, ['0', '0', '0', '0', '0', '0', '0', '0', '0', '0'], '完全依赖'],
    [20, ['10', '0', '0', '0', '10', '0', '0', '0', '0', '0'], '完全依赖'],
    [25, ['10', '0', '0', '0', '10', '0', '0', '5', '0', '0'], '严重依赖'],
    [60, ['10', '0', '0', '10', '10', '10', '10', '10', '0', '0'], '严重依赖'],
    [65, ['10', '5', '0', '10', '10', '10', '10', '10', '0', '0'], '中度依赖'],
    [90, ['10', '5', '5', '10', '10', '10', '10', '15', '15', '0'], '中度依赖'],
    [95, ['10', '5', '5', '10', '10', '10', '10', '15', '15', '5'], '轻度依赖'],
    [100, best, '自理'],
  ];
  it.each(vectors)('%i points: %j', (total, codes, band) => {
    expect(scoreOf(barthel, all(barthel, ...codes))).toMatchObject({ complete: true, total, band });
  });

  it('has ten items that reach from 0 to 100', () => {
    expect(barthel.item).toHaveLength(10);
    expect(rangeOf(barthel)).toEqual({ min: 0, max: 100 });
    expect(barthel.citation).toContain('Maryland State Medical Journal 1965;14:61');
  });
});

describe('the national follow-up form (严重精神障碍管理治疗工作规范2018)', () => {
  it('five function items 1–3; work may not apply and then does not count', () => {
    expect(socialFunction.item.map(({ text }) => text)).toEqual([
      '个人生活料理',
      '家务劳动',
      '生产劳动及工作',
      '学习能力',
      '社会人际交往',
    ]);
    expect(scoreOf(socialFunction, all(socialFunction, '1', '2', '3', '2', '2')).total).toBe(2);
    const retired = scoreOf(socialFunction, all(socialFunction, '1', '2', '9', '2', '2'));
    expect(retired).toMatchObject({ complete: true, total: 1.75, counted: 4, notApplicable: 1 });
    expect(rangeOf(socialFunction)).toEqual({ min: 1, max: 3 });
    for (const { linkId } of socialFunction.item.filter((item) => item.text !== '生产劳动及工作'))
      expect(
        optionOf(
          socialFunction.item.find((item) => item.linkId === linkId)!,
          '9',
        ),
      ).toBeUndefined();
  });

  it.each([
    ['0', '0级'],
    ['1', '1–2级，加强随访'],
    ['2', '1–2级，加强随访'],
    ['3', '3级以上，提请医院评估'],
    ['4', '3级以上，提请医院评估'],
    ['5', '3级以上，提请医院评估'],
  ])('risk %s is in the band %s', (code, band) => {
    expect(scoreOf(risk, all(risk, code))).toMatchObject({ total: Number(code), band });
  });
});

it('the five dimensions of a transfer out: 1–4 each, together 5–20 (104/7, F12)', () => {
  expect(transferOut.item.map(({ text }) => text)).toEqual([
    '康复效果',
    '疾病状态',
    '生活自理能力',
    '就业意愿',
    '就业能力',
  ]);
  expect(rangeOf(transferOut)).toEqual({ min: 5, max: 20 });
});

describe('a screening scale with 9 for what does not apply (§7.1: total of 2 or more is a deficit)', () => {
  it.each([
    [['0', '0', '1'], 1, '无缺陷'],
    [['0', '1', '1'], 2, '有缺陷'],
    [['2', '9', '9'], 2, '有缺陷'],
    [['9', '9', '1'], 1, '无缺陷'],
    [['9', '9', '9'], null, null],
  ])('%j gives %j, %s', (codes, total, band) => {
    expect(scoreOf(toyScreening, all(toyScreening, ...codes))).toMatchObject({ complete: true, total, band });
  });
});

const scales = fc.constantFrom(...builtInScales, toyScreening);
const answered = scales.chain((definition) =>
  fc
    .tuple(...definition.item.map(({ answerOption }) => fc.constantFrom(...answerOption)))
    .map((picked) => ({ definition, picked })),
);
const answersOf = ({ item }: ScaleDefinition, codes: readonly string[]): Answers =>
  Object.fromEntries(item.map(({ linkId }, index) => [linkId, codes[index] ?? '']));

describe('whatever is answered', () => {
  it('a total lies within its range and is the sum or mean of what counts', () => {
    fc.assert(
      fc.property(answered, ({ definition, picked }) => {
        const result = scoreOf(
          definition,
          answersOf(
            definition,
            picked.map((p) => p.valueCoding.code),
          ),
        );
        const counting = picked.filter((p) => !isNotApplicable(definition, p.valueCoding.code));
        expect(result.complete).toBe(true);
        expect(result.counted + result.notApplicable).toBe(definition.item.length);
        if (counting.length === 0) return expect(result.total).toBeNull();
        const { min, max } = rangeOf(definition);
        const sum = counting.reduce((total, p) => total + (p.ordinalValue ?? NaN), 0);
        const expected = definition.scoring.method === 'mean' ? sum / counting.length : sum;
        expect(result.total).toBeCloseTo(expected, 2);
        expect(result.total).toBeGreaterThanOrEqual(min);
        expect(result.total).toBeLessThanOrEqual(max);
      }),
    );
  });

  it('nothing is counted while an item is open or holds an answer that is none', () => {
    fc.assert(
      fc.property(answered, fc.nat(), fc.constantFrom('', '77', 'toString'), (given, at, wrong) => {
        const { definition, picked } = given;
        const codes = picked.map((p) => p.valueCoding.code);
        codes[at % codes.length] = wrong;
        const answers = answersOf(definition, codes);
        expect(scoreOf(definition, answers)).toMatchObject({ complete: false, total: null, band: null });
        expect(missingItems(definition, answers)).toHaveLength(1);
      }),
    );
  });

  it('a higher total never lies in a lower band', () => {
    const { bands } = barthel.scoring;
    const bandAt = (total: number) => bands.findIndex((band) => band === bandOf(bands, total));
    const points = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(points, points, (one, other) => {
        expect(bandAt(Math.min(one, other))).toBeLessThanOrEqual(bandAt(Math.max(one, other)));
        expect(bandAt(one)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
