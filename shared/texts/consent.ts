/**
 * What an applicant agrees to, item by item (个人信息保护法 14, 17, 29). A change of wording is a new version;
 * the version agreed to is kept with the consent together with the hash of its text.
 */
export const consentText = {
  version: '2026-11-1',
  items: {
    healthData: {
      title: '处理健康信息',
      body: '同意平台为办理申请使用我填写的健康信息。这是敏感个人信息。不同意就不能办理申请。',
      required: true,
    },
    reviewAndContact: {
      title: '社工联系和核实',
      body: '同意受理机构的社工与我联系，核实情况。社工按我选的方式和时间联系。',
      required: true,
    },
    anonymousStatistics: {
      title: '用于去名统计',
      body: '同意去掉身份后用于改进服务。不同意也不影响办理。',
      required: false,
    },
  },
} as const;

export type ConsentItem = keyof typeof consentText.items;
export const consentItems = Object.keys(consentText.items) as ConsentItem[];
export const requiredConsentItems = consentItems.filter((item) => consentText.items[item].required);

/** The canonical text whose hash is kept as evidence. */
export function consentTextAsOneString(): string {
  return [
    consentText.version,
    ...consentItems.map((item) => `${consentText.items[item].title}：${consentText.items[item].body}`),
  ].join('\n');
}
