import type { AgreementForm } from '../forms/agreements';
import { serviceContents, serviceForms } from '../terms';
import { filledIn, type Placeholder } from './placeholders';

export interface AgreementTemplate {
  readonly title: string;
  readonly sections: readonly { readonly heading: string; readonly body: string }[];
}

/** F8: the agreement for the whole country. A region may set its own (LN/15); this one holds where none does. */
export const serviceAgreementText: { readonly version: string; readonly content: AgreementTemplate } = {
  version: '2026-11-1',
  content: {
    title: '社区康复服务协议',
    sections: [
      {
        heading: '签约各方',
        body: '服务方是{机构}。接受服务的是{本人}。由监护人签署的，监护人写在签署记录里。本协议的编号是{协议编号}。',
      },
      {
        heading: '服务期限',
        body: '从{开始日期}到{结束日期}。到期前，机构会问要不要继续。',
      },
      {
        heading: '服务内容',
        body: '服务内容：{服务内容}。\n服务形式：{服务形式}。\n服务频次：{服务频次}。\n服务地点：{服务地点}。\n内容要改的，双方先商量，再另签。',
      },
      {
        heading: '收费',
        body: '{收费}\n机构按公布的价目表收费，不另外收钱。',
      },
      {
        heading: '您的权利',
        body: '您可以了解服务的内容和进展。可以提意见和投诉。可以查看和更正自己的信息。可以随时停止服务，机构不能为难您。',
      },
      {
        heading: '您要做的',
        body: '请如实告诉机构健康情况和用药。按约定的时间参加，来不了的先说一声。请遵守场地的安全规定。',
      },
      {
        heading: '机构要做的',
        body: '机构按康复意见安排服务，由有资质的人员做。机构保障场地安全，尊重您的人格和选择。机构不打骂、不限制人身自由。',
      },
      {
        heading: '信息保护',
        body: '机构只为服务使用您的信息。没有您的同意，不提供给别人。法律另有规定的除外。',
      },
      {
        heading: '紧急联系',
        body: '紧急联系人：{紧急联系人}，电话：{紧急联系电话}。\n有急事时，机构先照顾人，再尽快联系。',
      },
      {
        heading: '绿色通道',
        body: '病情有变化的，机构按约定联系医院，走绿色通道。有即时危险的，先打120或110。',
      },
      {
        heading: '协议的终止',
        body: '到期、您提出停止、撤回同意、不再适合社区康复的，协议终止。机构停止服务的，要安排好转接。',
      },
      {
        heading: '责任和争议',
        body: '因一方的过错造成损失的，由过错方承担责任。有争议先商量。商量不成的，可以请村(居)委会或民政部门调解，也可以向法院起诉。',
      },
      {
        heading: '其他约定',
        body: '{其他约定}',
      },
    ],
  },
};

export interface AgreementParties {
  readonly number: string;
  readonly institutionName: string;
  readonly personName: string;
}

/** The agreement word for word, as it is read, signed and hashed. */
export function agreementText(
  { title, sections }: AgreementTemplate,
  parties: AgreementParties,
  contents: AgreementForm,
): string {
  const values = valuesOf(parties, contents);
  const parts = sections.map(
    ({ heading, body }, index) => `${chineseNumber(index + 1)}、${heading}\n${filledIn(body, values)}`,
  );
  return [title, ...parts].join('\n');
}

function valuesOf(
  { number, institutionName, personName }: AgreementParties,
  contents: AgreementForm,
): Record<Placeholder, string> {
  return {
    协议编号: number,
    机构: institutionName,
    本人: personName,
    开始日期: contents.termFrom,
    结束日期: contents.termTo,
    服务内容: contents.services.map((code) => serviceContents[code]).join('、'),
    服务形式: contents.forms.map((code) => serviceForms[code]).join('、'),
    服务频次: contents.frequency,
    服务地点: contents.place,
    收费: priceText(contents),
    紧急联系人: contents.emergencyContact,
    紧急联系电话: contents.emergencyPhone,
    其他约定: contents.extra || '没有其他约定。',
  };
}

function priceText({ free, priceListVersion, priceItems = [] }: AgreementForm): string {
  if (free) return '服务免费。';
  const lines = priceItems.map(({ item, unit, priceFen }) => `${item}：${amountText(priceFen, unit)}。`);
  return [`按价目表“${priceListVersion ?? ''}”收费。`, ...lines].join('\n');
}

/** Such as 30.00元/次. */
export const amountText = (priceFen: number, unit: string): string =>
  `${Math.floor(priceFen / 100)}.${String(priceFen % 100).padStart(2, '0')}元/${unit}`;

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1–99 as sections are numbered. */
export function chineseNumber(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  if (tens === 0) return digits[ones] ?? '';
  return `${tens === 1 ? '' : (digits[tens] ?? '')}十${digits[ones] ?? ''}`;
}
