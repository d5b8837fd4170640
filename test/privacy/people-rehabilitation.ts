import type { Canary } from './check';
import { given, identityNumber, maker, stars } from './maker';
import { canaries as earlier } from './people';

/** Referred by a hospital, and returned to it to be completed. */
export const returned = {
  personName: '南宫珩玥',
  documentNumber: identityNumber('50011019630811425'),
  birthDate: '1963-08-11',
  contactPhone: '13790110098',
  contactName: '司空琥琏',
  address: '绿绮巷四弄二十号',
  diagnosisName: '紫藤样妄想状态',
  medication: '每晚服鹿衔丸一粒',
  rehabAdvice: '先练习辨认香囊药味',
  functionNotes: '能独自磨墨写信',
  precautions: '避开铜锣声',
  doctor: '皇甫瓒玟',
  words: '请补写柳荫桥的门牌',
  file: 'FILE-CANARY-1846',
} as const;

/** Referred with a risk that a hospital sees first; now on the waiting list. */
export const referred = {
  personName: '宇文瑭琬',
  documentNumber: identityNumber('50011019580624427'),
  birthDate: '1958-06-24',
  contactPhone: '13790110109',
  contactName: '令狐璆琅',
  address: '青瓷弄八号半',
  diagnosisName: '雾凇样思维障碍',
  medication: '早晨服远志散两钱',
  rehabAdvice: '可从编藤椅学起',
  functionNotes: '会自己晾晒桂花',
  precautions: '勿提及渡船',
  doctor: '长孙璐瑗',
  file: 'FILE-CANARY-2957',
  proposal: '转介单提到夜里敲石磬',
  hospitalName: '沉香测试医院',
  opinion: '情绪如古井水般平稳',
  opinionFile: 'FILE-CANARY-4068',
  alternatives: '先到茶馆听琵琶',
  circumstances: '老家的水车已修好',
  note: '喜欢收集洋火盒',
} as const;

/** Offered to an institution that has not answered yet. */
export const asked = {
  personName: '诸葛琬瑛',
  birthDate: '1990-04-09',
  contactPhone: '13790110110',
  contactName: '赫连珞珩',
  address: '珍珠桥畔吊脚楼',
  remark: '只吃素斋',
} as const;

/** Left before the service began. */
export const left = {
  personName: '公冶瑾珂',
  contactPhone: '13790110121',
  reason: '想先把祖传染坊看完',
} as const;

/** Took the informed consent back after an institution had accepted. */
export const withdrawn = {
  personName: '闾丘琦璘',
  contactPhone: '13790110132',
  address: '胭脂坡十二级石阶',
  note: '头一次来时抱着陶埙',
  signer: '轩辕瑗琚',
} as const;

/** What is written in the case of the guardian's application, from the allocation to the agreement. */
export const served = {
  signer: '夏侯璟琮',
  returnWords: '本站的烟囱正在翻修',
  caseNote: '说起养过两只鹩哥',
  witness: '东方琳琅',
  informedSigner: '呼延璇珂',
  place: '文殊坊临水茶室',
  whyNot: '当天陪女儿参加龙舟赛',
  selfCare: '会自己缝补蓝印布',
  socialLife: '常与修伞匠下象棋',
  work: '愿意学修座钟',
  familySupport: '姐姐每旬送来米酒',
  strengths: '认得上百种草药',
  notes: '交谈时摩挲玉佩',
  external: '百里璧瑄',
  scan: 'FILE-CANARY-5179',
  cautions: '遇到爆竹声先陪着',
  frequency: '逢农历单日来一次',
  agreementPlace: '洗墨池边旧祠堂',
  agreementFrequency: '逢集日上午',
  emergencyContact: '端木瑜珥',
  emergencyPhone: '13790110143',
  extra: '每月初一另加一次莲灯会',
} as const;

const hospital = { owners: [], organization: 'center', hospital: 'hospital' } as const;
const center = { organization: 'center' } as const;
const ofReturned = maker({ record: 'returned referral', ...hospital, whole: ['referral'] });
const ofReferred = maker({ record: 'referred', ...hospital });
const ofWaiting = maker({ record: 'waiting case', owners: [], ...center });
const ofAsked = maker({ record: 'asked', owners: ['another applicant'], ...center });
const ofLeft = maker({ record: 'left', owners: ['another applicant'], ...center });
const ofWithdrawn = maker({ record: 'withdrawn', owners: ['another applicant'], ...center });
/** Nobody handles a case any more once consent was taken back (个人信息保护法 47). */
const ofWithdrawnCase = maker({ record: 'withdrawn case', owners: ['another applicant'] });
const ofServed = maker({ record: 'served', owners: ['applicant'], ...center });
const ofAgreement = maker({
  record: 'agreement',
  owners: ['applicant'],
  ...center,
  whole: ['agreement'],
});
const ofReturn = maker({ record: 'returned allocation', owners: [], ...center, writtenAt: 'station' });

const ofReferral = (
  make: ReturnType<typeof maker>,
  one: typeof returned | typeof referred,
  masks: readonly [name: string, year: string, phone: string, contact: string],
): Canary[] => [
  make('personName', 'personName', one.personName, masks[0], [one.personName.slice(2)]),
  make(
    'documentNumber',
    'documentNumber',
    one.documentNumber,
    `500${stars(11)}${one.documentNumber.slice(-4)}`,
  ),
  make('birthDate', 'birthDate', one.birthDate, masks[1], [one.birthDate.replaceAll('-', '')]),
  make('contactPhone', 'contactPhone', one.contactPhone, masks[2]),
  make('contactName', 'contactName', one.contactName, masks[3], [one.contactName.slice(2)]),
  make('address', 'address', one.address, given),
];

const clinicalOf = (make: ReturnType<typeof maker>, one: typeof returned | typeof referred): Canary[] => [
  make('diagnosisName', 'diagnosis', one.diagnosisName, given),
  make('medication', 'medication', one.medication, given),
  make('rehabAdvice', 'hospitalAdvice', one.rehabAdvice, given),
  make('functionNotes', 'hospitalAdvice', one.functionNotes, given),
  make('precautions', 'hospitalAdvice', one.precautions, given),
  make('doctor', 'referralNote', one.doctor),
];

export const returnedCanaries: readonly Canary[] = [
  ...ofReferral(ofReturned, returned, ['南***', '1963年', '137****0098', '司***']),
  ...clinicalOf(ofReturned, returned),
  ofReturned('words', 'referralNote', returned.words),
  ofReturned('file', 'referralFile', returned.file),
];

/** What the application of the referred person holds as well. */
export const referredPerson: readonly Canary[] = ofReferral(ofReferred, referred, [
  '宇***',
  '1958年',
  '137****0109',
  '令***',
]);
export const referredCanaries: readonly Canary[] = [...referredPerson, ...clinicalOf(ofReferred, referred)];

const waitingCanaries: readonly Canary[] = [
  ofWaiting('file', 'file', referred.file),
  ofWaiting('proposal', 'caseNote', referred.proposal),
  ofWaiting('hospitalName', 'hospitalAdvice', referred.hospitalName),
  ofWaiting('opinion', 'hospitalAdvice', referred.opinion),
  ofWaiting('opinionFile', 'caseFile', referred.opinionFile),
  ofWaiting('alternatives', 'alternatives', referred.alternatives),
  ofWaiting('circumstances', 'caseNote', referred.circumstances),
  ofWaiting('note', 'caseNote', referred.note),
];

export const askedCanaries: readonly Canary[] = [
  ofAsked('personName', 'personName', asked.personName, '诸***', ['琬瑛']),
  ofAsked('birthDate', 'birthDate', asked.birthDate, '1990年', ['19900409']),
  ofAsked('contactPhone', 'contactPhone', asked.contactPhone, '137****0110'),
  ofAsked('contactName', 'contactName', asked.contactName, '赫***', ['珞珩']),
  ofAsked('address', 'address', asked.address, given),
  ofAsked('remark', 'remark', asked.remark, given),
];

const leftCanaries: readonly Canary[] = [
  ofLeft('personName', 'personName', left.personName, '公***', ['瑾珂']),
  ofLeft('contactPhone', 'contactPhone', left.contactPhone, '137****0121'),
  ofLeft('reason', 'message', left.reason, given),
];

export const withdrawnCanaries: readonly Canary[] = [
  ofWithdrawn('personName', 'personName', withdrawn.personName, '闾***', ['琦璘']),
  ofWithdrawn('contactPhone', 'contactPhone', withdrawn.contactPhone, '137****0132'),
  ofWithdrawn('address', 'address', withdrawn.address, given),
  ofWithdrawnCase('note', 'caseNote', withdrawn.note),
  ofWithdrawnCase('signer', 'signerName', withdrawn.signer, '轩***', ['瑗琚']),
];

const servedCanaries: readonly Canary[] = [
  ofServed('signer', 'signerName', served.signer, '夏***', ['璟琮']),
  ofServed('caseNote', 'caseNote', served.caseNote),
  ofServed('witness', 'witness', served.witness, '东***', ['琳琅']),
  {
    ...ofServed('informedSigner', 'signerName', served.informedSigner, '呼***', ['璇珂']),
    whole: ['agreement'],
  },
  ofServed('place', 'assessmentNote', served.place),
  ofServed('whyNot', 'assessmentNote', served.whyNot),
  ofServed('selfCare', 'assessmentNote', served.selfCare),
  ofServed('socialLife', 'assessmentNote', served.socialLife),
  ofServed('work', 'assessmentNote', served.work),
  ofServed('familySupport', 'assessmentNote', served.familySupport),
  ofServed('strengths', 'assessmentNote', served.strengths),
  ofServed('notes', 'assessmentNote', served.notes),
  ofServed('external', 'assessmentNote', served.external, undefined, ['璧瑄']),
  ofServed('scan', 'assessmentFile', served.scan),
  ofServed('cautions', 'rehabOpinion', served.cautions),
  ofServed('frequency', 'rehabOpinion', served.frequency),
  ofAgreement('place', 'agreementText', served.agreementPlace),
  ofAgreement('frequency', 'agreementText', served.agreementFrequency),
  ofAgreement('extra', 'agreementText', served.extra),
  ofAgreement('emergencyContact', 'emergencyContact', served.emergencyContact, '端***', ['瑜珥']),
  ofAgreement('emergencyPhone', 'emergencyPhone', served.emergencyPhone, '137****0143'),
  ofReturn('words', 'caseNote', served.returnWords),
];

export const canaries: readonly Canary[] = [
  ...earlier,
  ...returnedCanaries,
  ...referredCanaries,
  ...waitingCanaries,
  ...askedCanaries,
  ...leftCanaries,
  ...withdrawnCanaries,
  ...servedCanaries,
];
