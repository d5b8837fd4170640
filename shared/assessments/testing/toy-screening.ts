import { choiceItem, type ScaleDefinition, scored } from '../definition';

/** A made-up scale counted as SDSS is: 0–2 each, 9 does not apply, 15–59 years, from 2 on a deficit. */
export const toyScreening: ScaleDefinition = {
  resourceType: 'Questionnaire',
  status: 'active',
  name: 'toy_screening',
  version: '1.0',
  title: '示例筛查表',
  description: '只用于测试。',
  copyright: '测试用，无版权。',
  selfReport: true,
  ages: { from: 15, to: 59 },
  item: ['甲', '乙', '丙'].map((text, index) =>
    choiceItem(`q${index + 1}`, `示例条目${text}`, [
      scored(0, '没有'),
      scored(1, '有一些'),
      scored(2, '明显'),
      { valueCoding: { code: '9', display: '不适用' } },
    ]),
  ),
  scoring: {
    method: 'sum',
    better: 'lower',
    notApplicable: ['9'],
    bands: [
      { from: 0, label: '无缺陷' },
      { from: 2, label: '有缺陷' },
    ],
  },
};
