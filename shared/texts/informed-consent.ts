import type { InformedItemCode } from './consent-items';
import type { VersionedWording } from './wording';

/** F7: the wording for the whole country. A region may set its own (LN/15); this one holds where none does. */
export const informedConsentText: VersionedWording<InformedItemCode> = {
  version: '2026-11-1',
  wording: {
    title: '知情同意书',
    intro: '开始服务前，请逐项看过再决定。不懂的可以问社工。同意后也可以随时撤回，撤回前已办的事仍然有效。',
    items: [
      {
        code: 'health_data',
        title: '处理健康信息',
        body: '同意机构使用我的健康信息，用来做评估和康复服务。这是敏感个人信息。不同意就不能开始服务。',
        required: true,
      },
      {
        code: 'service_and_risk',
        title: '服务内容和风险',
        body: '已听过服务内容的说明。知道训练和外出可能有累、受伤、情绪波动的风险。不舒服可以随时停下。',
        required: true,
      },
      {
        code: 'named_institution',
        title: '提供给服务机构',
        body: '同意把申请和评估的内容提供给接收我的机构。机构只用来为我服务。',
        required: true,
      },
      {
        code: 'hospital',
        title: '紧急时提供给医院',
        body: '病情变化要走绿色通道时，同意把有关情况告诉医院。不同意也不影响平时的服务。',
        required: false,
      },
      {
        code: 'relocation',
        title: '搬家时转给新地方',
        body: '搬到别处时，同意把服务情况转给新住地的机构。到时会再问一次。',
        required: false,
      },
      {
        code: 'publicity',
        title: '照片和故事用于宣传',
        body: '同意用我的照片或故事做宣传。不同意也不影响服务。',
        required: false,
      },
      {
        code: 'research',
        title: '去掉身份后用于研究',
        body: '同意去掉身份后把情况用于研究和统计。不同意也不影响服务。',
        required: false,
      },
    ],
  },
};
