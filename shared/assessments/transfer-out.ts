import { choiceItem, type ScaleDefinition, scored } from './definition';

/** The five dimensions by which a transfer out of the service is judged (104/7, F12), each 1–4. */
export const transferOut: ScaleDefinition = {
  resourceType: 'Questionnaire',
  status: 'active',
  name: 'transfer_out',
  version: '1',
  title: '转出五维评估',
  description: '由评估小组一起评定。分数越高越接近转出；能不能转出由小组综合判断，不按总分划线。',
  copyright: '五个维度出自民发〔2022〕104号第七条，分级由本平台拟定，随本平台以Apache-2.0许可使用。',
  citation: '民政部等四部门：关于开展“精康融合行动”的通知，民发〔2022〕104号',
  selfReport: false,
  item: [
    choiceItem('effect', '康复效果', [
      scored(1, '没有改善'),
      scored(2, '稍有改善'),
      scored(3, '明显改善'),
      scored(4, '达到目标'),
    ]),
    choiceItem('illness', '疾病状态', [
      scored(1, '不稳定'),
      scored(2, '时有波动'),
      scored(3, '基本稳定'),
      scored(4, '稳定'),
    ]),
    choiceItem('self_care', '生活自理能力', [
      scored(1, '多数要人照料'),
      scored(2, '常要人帮助'),
      scored(3, '偶尔要人帮助'),
      scored(4, '完全自理'),
    ]),
    choiceItem('work_will', '就业意愿', [
      scored(1, '没有'),
      scored(2, '较弱'),
      scored(3, '一般'),
      scored(4, '强'),
    ]),
    choiceItem('work_ability', '就业能力', [
      scored(1, '暂不具备'),
      scored(2, '能做辅助性劳动'),
      scored(3, '有人支持能就业'),
      scored(4, '能独立就业'),
    ]),
  ],
  scoring: { method: 'sum', better: 'higher', bands: [] },
};
