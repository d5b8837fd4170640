import { toLocalDate } from '@jingkang/shared/calendar/local-date';
import {
  capacities,
  noGuardianReasons,
  noPersonReasons,
  relations,
  signerRoles,
} from '@jingkang/shared/terms';
import { type Bundle, type BundledSigner, wayWords } from '../../signing/bundle';

export interface Countersignature {
  readonly institutionName: string;
  readonly byWhom: string;
  readonly at: Date;
}

/** Who signed an agreement, in which capacity, when and how: the lines below its text (电子签名法 13). */
export function signatureFacts(
  number: string,
  bundle: Bundle,
  bundleHash: string,
  { institutionName, byWhom, at }: Countersignature,
): string[] {
  const { noPersonReason, noGuardianReason } = bundle;
  return [
    '签署记录',
    `协议编号：${number}`,
    `本人的情况：${capacities[bundle.capacity]}`,
    ...bundle.signers.map((signer) => `签署人：${signerWords(signer)}`),
    ...(noPersonReason ? [`本人没有签的原因：${noPersonReasons[noPersonReason]}`] : []),
    ...(noGuardianReason ? [`监护人没有签的原因：${noGuardianReasons[noGuardianReason]}`] : []),
    `签署方式：${wayWords(bundle)}`,
    `签署时间：${momentWords(new Date(bundle.at))}`,
    `机构：${institutionName}`,
    `机构代表：${byWhom}`,
    `机构签署时间：${momentWords(at)}`,
    `生效日期：${toLocalDate(at)}`,
    `文本版本：${bundle.textVersion}`,
    `文本指纹：${bundle.textHash}`,
    `签署指纹：${bundleHash}`,
  ];
}

/** Such as 测试乙（监护人，父母）. */
export const signerWords = ({ who, name, relation }: BundledSigner): string =>
  `${name}（${[signerRoles[who], ...(relation && relation !== 'self' ? [relations[relation]] : [])].join('，')}）`;

const offsetMs = 8 * 60 * 60 * 1000;

/** The moment in China, to the second. */
const momentWords = (moment: Date): string =>
  new Date(moment.getTime() + offsetMs).toISOString().slice(0, 19).replace('T', ' ');
