import { hospitalReferralTabs, receiverReferralTabs } from '../api/hospital-referrals';
import {
  type HospitalReferralAction,
  type HospitalReferralState,
  hospitalReferralLifecycle,
  hospitalReferralUnsent,
} from '../lifecycles/hospital-referral';
import type { RecordKind } from './record-kind';

/** For whoever receives it, and for the hospital. */
const next: Readonly<Record<HospitalReferralState, { readonly staff: string; readonly hospital: string }>> = {
  draft: { staff: '填好并提交', hospital: '填好并提交' },
  submitted: { staff: '接收、预登记或退回', hospital: '等机构答复' },
  pre_registered: { staff: '等出院，由医院确认', hospital: '出院后在这里确认' },
  discharged: { staff: '接收', hospital: '等机构接收' },
  returned: { staff: '医院补充后再提交', hospital: '按机构的话补充后再提交' },
  received: { staff: '看转成的申请', hospital: '机构已接收' },
  withdrawn: { staff: '已办结', hospital: '已撤回' },
};

export const hospitalReferralRecords = {
  name: 'hospital_referrals',
  lifecycle: hospitalReferralLifecycle,
  read: 'hospitalReferral.read',
  drafts: hospitalReferralUnsent,
  next,
  views: { ...receiverReferralTabs, ...hospitalReferralTabs },
  notices: {
    acrossSides: {
      submit: '有一件转介待接收，请查看。',
      'pre-register': '有一件转介已预登记，出院后请确认。',
      'confirm-discharge': '有一件转介已出院，请接收。',
      return: '有一件转介要补充，请查看。',
      receive: '有一件转介已接收。',
      withdraw: '有一件转介已撤回。',
    },
    events: {},
  },
  publicly: '医院转介',
} as const satisfies RecordKind<HospitalReferralState, HospitalReferralAction>;
