import { choiceItem, type ScaleDefinition, scored } from './definition';

const source = '严重精神障碍管理治疗工作规范（2018年版）';
const copyright = `出自《${source}》的随访服务记录表。官方文件，不受著作权法保护（著作权法第五条）。`;
const levels = [scored(1, '良好'), scored(2, '一般'), scored(3, '较差')];

/** The social function items of the national follow-up form. The form gives no bands; the mean only shows change. */
export const socialFunction: ScaleDefinition = {
  resourceType: 'Questionnaire',
  status: 'active',
  name: 'social_function',
  version: '2018',
  title: '社会功能',
  description: '按最近一段时间的情况评定。均分越低，功能越好，只用来看变化。',
  copyright,
  citation: source,
  selfReport: false,
  item: [
    choiceItem('self_care', '个人生活料理', levels),
    choiceItem('housework', '家务劳动', levels),
    choiceItem('work', '生产劳动及工作', [...levels, { valueCoding: { code: '9', display: '此项不适用' } }]),
    choiceItem('learning', '学习能力', levels),
    choiceItem('relations', '社会人际交往', levels),
  ],
  scoring: { method: 'mean', better: 'lower', notApplicable: ['9'], bands: [] },
};

/** The risk 0–5. Its answer is seen through the field `riskLevel` alone (§6.3). */
export const risk: ScaleDefinition = {
  resourceType: 'Questionnaire',
  status: 'active',
  name: 'risk',
  version: '2018',
  title: '危险性评估',
  description: '按最近一段时间最重的一次行为评定。3级以上先提请医院评估。',
  copyright,
  citation: source,
  selfReport: false,
  item: [
    choiceItem('level', '危险性等级', [
      scored(0, '0级：无以下1–5级的任何行为'),
      scored(1, '1级：口头威胁、喊叫，无打砸'),
      scored(2, '2级：打砸限家里、针对财物、能劝止'),
      scored(3, '3级：明显打砸、不分场合、针对财物、不能劝止'),
      scored(4, '4级：持续打砸、不分场合、针对财物或人、不能劝止（含自伤、自杀）'),
      scored(5, '5级：持管制性危险武器针对人的任何暴力行为，或纵火、爆炸等'),
    ]),
  ],
  scoring: {
    method: 'sum',
    better: 'lower',
    bands: [
      { from: 0, label: '0级' },
      { from: 1, label: '1–2级，加强随访' },
      { from: 3, label: '3级以上，提请医院评估' },
    ],
  },
};
