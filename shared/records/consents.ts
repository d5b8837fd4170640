import { type ConsentAction, type ConsentState, consentLifecycle, consentKinds } from '../lifecycles/consent';
import { type NextStep, type RecordKind, toldPublicly } from './record-kind';

const next: Readonly<Record<ConsentState, NextStep>> = {
  requested: { staff: '等本人或监护人决定', publicly: '请看过后决定', by: 'you' },
  given: { staff: '已同意', publicly: '您可以随时撤回', by: null },
  refused: { staff: '没有同意', publicly: '以后愿意了请联系社工', by: null },
  withdrawn: { staff: '已撤回', publicly: '以后愿意了请联系社工', by: null },
  cancelled: { staff: '不再需要', publicly: '不用再办', by: null },
};

export const consentRecords = {
  name: 'consents',
  lifecycle: consentLifecycle,
  read: 'consent.read',
  drafts: [],
  next,
  views: null,
  notices: toldPublicly,
  publicly: '同意书',
  tasks: {
    receiverConsent: { title: '决定是否由这家机构接收', button: '去看看，再决定' },
    informedConsent: { title: '看知情同意书，签名', button: '去看看，再决定' },
  },
  documents: consentKinds,
} as const satisfies RecordKind<ConsentState, ConsentAction>;
