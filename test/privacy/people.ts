import type { Canary } from './check';
import { given, identityNumber, maker, stars } from './maker';

const guardianNumber = identityNumber('50011019710317427');

/** Toy people: what each of them writes, and nobody else. */
export const guardian = {
  personName: '慕容岫璟',
  documentNumber: guardianNumber,
  birthDate: '1971-03-17',
  contactPhone: '13790110021',
  contactName: '尉迟珀珩',
  communityName: '岫玉湾测试社区',
  address: '璆琳巷七弄十九号',
  diagnosis: 'schizoaffective',
  diagnosingHospital: '琅玕测试医院',
  disabilityCertificate: `${guardianNumber}62`,
  remark: '怕雷雨天独自在家',
  message: '已把璎珞牌户口簿拍好',
  told: '请带上鲛绡色的文件袋',
  note: '初见面时谈起缂丝手艺',
  reviewNote: '家中有人擅长錾铜画',
  reminder: '周四去取螺钿盒',
  file: 'FILE-CANARY-7391',
} as const;

export const counter = {
  personName: '澹台琬琰',
  contactPhone: '13790110032',
  address: '珊瑚坝路三百零七号',
  witness: '公孙珞瑜',
  reason: '目前住在漱玉山庄休养',
  advice: '可先参加扦插月季小组',
} as const;

export const family = {
  personName: '钟离璟珺',
  contactPhone: '13790110043',
  address: '玳瑁街尾木楼二层',
  override: '证书还在驿马寄送途中',
} as const;

export const agreedReport = {
  personName: '司马珺璟',
  howToReach: '赶集日在竹器摊',
  description: '想听人讲评书',
} as const;

export const livingReport = {
  personName: '太叔琼玖',
  communityName: '玳簪里测试社区',
  howToReach: '黄昏时在糖画摊旁',
  description: '想找会吹埙的同伴',
  reporterName: '闻人瑾瑜',
  reporterPhone: '13790110054',
} as const;

export const forgottenReport = {
  personName: '濮阳璇玑',
  communityName: '琉璃厂测试社区',
  howToReach: '清早在豆汁铺门口',
  description: '想学编柳条筐',
  reporterName: '淳于瑶瑛',
  reporterPhone: '13790110065',
  contactNote: '说话时抱着三花猫',
  reason: '本人说等腌完雪里蕻',
} as const;

export const complaint = {
  content: '登记台当众念我的蓍草药名',
  hopedResult: '请换到有屏风的柜台',
  phone: '13790110076',
} as const;
export const suggestion = {
  content: '盼望添一架脚踏风琴',
  hopedResult: '秋分以前装好',
  phone: '13790110087',
  answer: '已向琴行询问榆木琴凳',
  reopening: '琴凳还是缺了一条腿',
} as const;

const center = { organization: 'center' } as const;
const ofGuardian = maker({ record: 'guardian', owners: ['applicant'], ...center });
const ofCounter = maker({ record: 'counter', owners: [], ...center });
const ofFamily = maker({ record: 'family', owners: [], ...center });
const ofAgreed = maker({ record: 'agreed report', owners: [], ...center });
const ofLiving = maker({ record: 'living report', owners: ['committee'], ...center });
const ofForgotten = maker({ record: 'forgotten report', owners: ['committee'], ...center });
const ofComplaint = maker({ record: 'complaint', owners: [] });
const ofSuggestion = maker({ record: 'suggestion', owners: ['applicant'], ...center });

export const guardianCanaries: readonly Canary[] = [
  { ...ofGuardian('personName', 'personName', guardian.personName, '慕***', ['岫璟']), whole: ['agreement'] },
  ofGuardian(
    'documentNumber',
    'documentNumber',
    guardian.documentNumber,
    `500${stars(11)}${guardianNumber.slice(-4)}`,
  ),
  ofGuardian('birthDate', 'birthDate', guardian.birthDate, '1971年', [
    '19710317',
    '1971年3月17日',
    '1971/03/17',
  ]),
  ofGuardian('contactPhone', 'contactPhone', guardian.contactPhone, '137****0021'),
  ofGuardian('contactName', 'contactName', guardian.contactName, '尉***', ['珀珩']),
  ofGuardian('communityName', 'communityName', guardian.communityName, given),
  ofGuardian('address', 'address', guardian.address, given),
  {
    ...ofGuardian('diagnosis', 'diagnosis', guardian.diagnosis, given, ['分裂情感性障碍']),
    inDocuments: true,
  },
  ofGuardian('diagnosingHospital', 'diagnosingHospital', guardian.diagnosingHospital, given),
  ofGuardian(
    'disabilityCertificate',
    'disabilityCertificate',
    guardian.disabilityCertificate,
    `${stars(16)}${guardianNumber.slice(-2)}62`,
  ),
  ofGuardian('remark', 'remark', guardian.remark, given),
  ofGuardian('message', 'message', guardian.message, given),
  ofGuardian('told', 'told', guardian.told),
  ofGuardian('note', 'note', guardian.note),
  ofGuardian('reviewNote', 'note', guardian.reviewNote),
  ofGuardian('reminder', 'note', guardian.reminder),
  ofGuardian('file', 'file', guardian.file),
];

export const counterCanaries: readonly Canary[] = [
  ofCounter('personName', 'personName', counter.personName, '澹***', ['琬琰']),
  ofCounter('contactPhone', 'contactPhone', counter.contactPhone, '137****0032'),
  ofCounter('address', 'address', counter.address, given),
  ofCounter('witness', 'witness', counter.witness, '公***', ['珞瑜']),
  ofCounter('reason', 'told', counter.reason),
  ofCounter('advice', 'told', counter.advice),
];

export const familyCanaries: readonly Canary[] = [
  ofFamily('personName', 'personName', family.personName, '钟***', ['璟珺']),
  ofFamily('contactPhone', 'contactPhone', family.contactPhone, '137****0043'),
  ofFamily('address', 'address', family.address, given),
  ofFamily('override', 'note', family.override),
];

export const agreedCanaries: readonly Canary[] = [
  ofAgreed('personName', 'personName', agreedReport.personName, '司***', ['珺璟']),
  ofAgreed('howToReach', 'howToReach', agreedReport.howToReach, given),
  ofAgreed('needDescription', 'needDescription', agreedReport.description, given),
];

const ofReport = (
  make: ReturnType<typeof maker>,
  report: typeof livingReport | typeof forgottenReport,
  masks: readonly [string, string, string],
) => [
  // Whoever reported is no owner of the person's name.
  {
    ...make('personName', 'personName', report.personName, masks[0], [report.personName.slice(2)]),
    owners: [],
  },
  { ...make('communityName', 'communityName', report.communityName, given), owners: [] },
  make('howToReach', 'howToReach', report.howToReach, given),
  make('needDescription', 'needDescription', report.description, given),
  make('reporterName', 'reporterName', report.reporterName, masks[1], [report.reporterName.slice(2)]),
  make('reporterPhone', 'reporterPhone', report.reporterPhone, masks[2]),
];

export const livingCanaries: readonly Canary[] = ofReport(ofLiving, livingReport, [
  '太***',
  '闻***',
  '137****0054',
]);
export const forgottenCanaries: readonly Canary[] = [
  ...ofReport(ofForgotten, forgottenReport, ['濮***', '淳***', '137****0065']),
  ofForgotten('contactNote', 'note', forgottenReport.contactNote),
  ofForgotten('reason', 'note', forgottenReport.reason),
];

export const complaintCanaries: readonly Canary[] = [
  ofComplaint('content', 'feedbackContent', complaint.content),
  ofComplaint('hopedResult', 'feedbackContent', complaint.hopedResult),
  ofComplaint('phone', 'feedbackPhone', complaint.phone, '137****0076'),
];

export const suggestionCanaries: readonly Canary[] = [
  ofSuggestion('content', 'feedbackContent', suggestion.content),
  ofSuggestion('hopedResult', 'feedbackContent', suggestion.hopedResult),
  ofSuggestion('phone', 'feedbackPhone', suggestion.phone, '137****0087'),
  ofSuggestion('answer', 'answer', suggestion.answer),
  ofSuggestion('reopening', 'feedbackContent', suggestion.reopening),
];

export const canaries: readonly Canary[] = [
  ...guardianCanaries,
  ...counterCanaries,
  ...familyCanaries,
  ...agreedCanaries,
  ...livingCanaries,
  ...forgottenCanaries,
  ...complaintCanaries,
  ...suggestionCanaries,
];
