import type { ReceiverItemCode } from './consent-items';
import type { VersionedWording } from './wording';

const version = '2026-11-1';
const usualPurpose = '安排社区康复服务';

/**
 * Asked before a case is offered to an institution: the named receiver, the purpose and what is passed on, each
 * ticked by itself (个人信息保护法 23, 29). The names stand in the wording that is kept.
 */
export function receiverConsentWording({
  receiverName,
  purpose = usualPurpose,
}: {
  readonly receiverName: string;
  readonly purpose?: string;
}): VersionedWording<ReceiverItemCode> {
  return {
    version,
    wording: {
      title: '由机构接收的同意书',
      intro: `社工为您选了“${receiverName}”。请看过后决定。不同意也可以，会重新为您选。`,
      items: [
        {
          code: 'receiver',
          title: '接收的机构',
          body: `同意把我的信息提供给“${receiverName}”。`,
          required: true,
        },
        {
          code: 'purpose',
          title: '用来做什么',
          body: `只用来${purpose}。不作别的用途。`,
          required: true,
        },
        {
          code: 'contents',
          title: '提供哪些信息',
          body: '接收前只提供年龄段、地区、需要的服务和时间。接收后再提供姓名、联系方式、申请和评估内容。其中有健康信息，属于敏感个人信息。',
          required: true,
        },
      ],
    },
  };
}
