import { choiceItem, type ScaleDefinition, scored } from './definition';

/** The Barthel Index, ten items, 0–100 (§7.1). Bands by Shah et al. 1989. */
export const barthel: ScaleDefinition = {
  resourceType: 'Questionnaire',
  status: 'active',
  name: 'barthel',
  version: '1965',
  title: '日常生活活动（Barthel指数）',
  description: '按最近一两天实际做到的选，不是能做到就算。',
  copyright: 'Barthel指数由马里兰州医学会保有版权，注明出处即可非商业使用。用于商业须另取得许可。',
  citation:
    'Mahoney FI, Barthel DW. Functional evaluation: the Barthel Index. Maryland State Medical Journal 1965;14:61–65. ' +
    '分级：Shah S, Vanclay F, Cooper B. Journal of Clinical Epidemiology 1989;42:703–709.',
  selfReport: true,
  item: [
    choiceItem('feeding', '吃饭', [
      scored(10, '自己吃'),
      scored(5, '要人帮着夹菜、切碎'),
      scored(0, '要人喂'),
    ]),
    choiceItem('bathing', '洗澡', [scored(5, '自己洗'), scored(0, '要人帮助')]),
    choiceItem('grooming', '洗脸、刷牙、梳头、剃须', [scored(5, '自己做'), scored(0, '要人帮助')]),
    choiceItem('dressing', '穿脱衣服鞋袜', [
      scored(10, '自己穿脱'),
      scored(5, '要人帮助，自己能做一半以上'),
      scored(0, '全要人帮助'),
    ]),
    choiceItem('bowels', '控制大便', [
      scored(10, '能控制'),
      scored(5, '偶尔不能，或要人帮着用药'),
      scored(0, '不能控制'),
    ]),
    choiceItem('bladder', '控制小便', [
      scored(10, '能控制'),
      scored(5, '偶尔不能，或要人帮助'),
      scored(0, '不能控制'),
    ]),
    choiceItem('toilet', '上厕所', [
      scored(10, '自己去'),
      scored(5, '要人扶，或帮着整理'),
      scored(0, '全要人帮助'),
    ]),
    choiceItem('transfer', '在床和椅子之间移动', [
      scored(15, '自己做'),
      scored(10, '要人稍微扶，或在旁提醒'),
      scored(5, '能坐起，移动要人用力扶'),
      scored(0, '不能坐起'),
    ]),
    choiceItem('mobility', '平地走四十五米', [
      scored(15, '自己走，可以用手杖'),
      scored(10, '要人稍微扶，或在旁提醒'),
      scored(5, '不能走，能自己推轮椅'),
      scored(0, '不能走，也不能自己推轮椅'),
    ]),
    choiceItem('stairs', '上下楼梯', [
      scored(10, '自己上下'),
      scored(5, '要人扶，或在旁提醒'),
      scored(0, '不能'),
    ]),
  ],
  scoring: {
    method: 'sum',
    better: 'higher',
    bands: [
      { from: 0, label: '完全依赖', plain: '日常起居都要人照料。' },
      { from: 21, label: '严重依赖', plain: '日常起居多数要人帮助。' },
      { from: 61, label: '中度依赖', plain: '日常起居有些要人帮助。' },
      { from: 91, label: '轻度依赖', plain: '日常起居基本能自己做。' },
      { from: 100, label: '自理', plain: '日常起居都能自己做。' },
    ],
  },
};
