import type { ApplicationState } from './application';
import type { AgreementState } from './agreement';
import type { AllocationState } from './allocation';
import type { CaseState } from './case';
import type { ConsentState } from './consent';
import { feedback, type FeedbackState } from './feedback';
import type { HospitalReferralState } from './hospital-referral';
import type { NeedReportState } from './need-report';

/** What has to happen next in a state, in the words of a colleague and of the person concerned, and who does it. */
export interface NextStep {
  readonly staff: string;
  readonly publicly: string;
  readonly by: 'you' | 'worker' | 'institution' | 'county' | null;
}

export const applicationNext: Readonly<Record<ApplicationState, NextStep>> = {
  draft: { staff: '填好并提交', publicly: '填好后提交', by: 'you' },
  submitted: { staff: '受理', publicly: '社工受理，与您联系', by: 'institution' },
  under_review: { staff: '核实并登记', publicly: '社工核实情况，给您答复', by: 'worker' },
  needs_information: { staff: '等申请人补充', publicly: '请补充社工要的内容', by: 'you' },
  registered: { staff: '康复转介', publicly: '安排合适的机构', by: 'institution' },
  not_suitable: { staff: '已办结', publicly: '可以看看其他服务的建议', by: null },
  no_consent: { staff: '已办结', publicly: '想重新办理，随时可以再申请', by: null },
  lapsed: { staff: '已办结', publicly: '想继续办理，可以重新申请', by: null },
  withdrawn: { staff: '已办结', publicly: '想重新办理，随时可以再申请', by: null },
  merged: { staff: '看并入的那一件', publicly: '在另一件申请里继续办理', by: null },
};

export const needReportNext: Readonly<Record<NeedReportState, NextStep>> = {
  reported: { staff: '受理并联系', publicly: '社工会与本人联系', by: 'institution' },
  contacting: { staff: '联系并记下结果', publicly: '社工会与本人联系', by: 'worker' },
  consented: { staff: '看转成的申请', publicly: '谢谢您的帮助', by: null },
  declined: { staff: '已办结', publicly: '谢谢您的帮助', by: null },
  unreachable: { staff: '已办结', publicly: '谢谢您的帮助', by: null },
  erased: { staff: '已办结', publicly: '谢谢您的帮助', by: null },
};

export const feedbackNext: Readonly<Record<FeedbackState, NextStep>> = {
  submitted: { staff: '受理或说明不予受理', publicly: '受理后告诉您', by: 'county' },
  accepted: { staff: '开始办理', publicly: '办理后答复您', by: 'county' },
  in_progress: { staff: '答复', publicly: '办理后答复您', by: 'county' },
  answered: { staff: '确认后办结', publicly: '请看答复，不满意可以要求重办一次', by: null },
  closed: { staff: '已办结', publicly: '不满意可以要求重办一次', by: null },
  declined: { staff: '已办结', publicly: '请看原因和建议', by: null },
};

export const caseNext: Readonly<Record<CaseState, NextStep>> = {
  registered: { staff: '选定机构或列入等候', publicly: '社工为您选合适的机构', by: 'worker' },
  waiting: { staff: '有空位时分派', publicly: '有空位时马上告诉您', by: 'institution' },
  proposed: { staff: '等本人或监护人同意', publicly: '请决定是否同意由这家机构接收', by: 'you' },
  offered: { staff: '等机构答复', publicly: '机构答复是否接收', by: 'institution' },
  accepted: { staff: '开始综合评估', publicly: '机构约您做综合评估', by: 'institution' },
  assessing: { staff: '完成评估，出具康复意见', publicly: '机构完成评估，写出康复意见', by: 'institution' },
  agreement_pending: { staff: '取得同意，签服务协议', publicly: '看康复意见，签同意书和协议', by: 'you' },
  hospital_assessment: { staff: '记录医院意见', publicly: '请先到医院评估', by: 'you' },
  in_service: { staff: '按计划服务', publicly: '按协议接受服务', by: 'institution' },
  closed: { staff: '已结案', publicly: '以后需要，可以重新申请', by: null },
};

export const allocationNext: Readonly<Record<AllocationState, NextStep>> = {
  proposed: { staff: '等本人或监护人同意', publicly: '请决定是否同意', by: 'you' },
  offered: { staff: '接收或退回', publicly: '等机构答复', by: 'institution' },
  accepted: { staff: '看个案', publicly: '机构已接收', by: null },
  returned: { staff: '已退回', publicly: '重新选机构', by: null },
  refused: { staff: '本人没有同意', publicly: '重新选机构', by: null },
  cancelled: { staff: '已撤回', publicly: '重新选机构', by: null },
};

export const consentNext: Readonly<Record<ConsentState, NextStep>> = {
  requested: { staff: '等本人或监护人决定', publicly: '请看过后决定', by: 'you' },
  given: { staff: '已同意', publicly: '您可以随时撤回', by: null },
  refused: { staff: '没有同意', publicly: '以后愿意了请联系社工', by: null },
  withdrawn: { staff: '已撤回', publicly: '以后愿意了请联系社工', by: null },
  cancelled: { staff: '不再需要', publicly: '不用再办', by: null },
};

export const agreementNext: Readonly<Record<AgreementState, NextStep>> = {
  draft: { staff: '写好并送本人签', publicly: '机构在准备协议', by: 'institution' },
  awaiting_person: { staff: '等本人签', publicly: '请看过后签名', by: 'you' },
  awaiting_institution: { staff: '机构负责人签', publicly: '等机构签', by: 'institution' },
  effective: { staff: '按协议服务', publicly: '按协议接受服务', by: null },
  ended: { staff: '已终止', publicly: '协议已终止', by: null },
  cancelled: { staff: '已作废', publicly: '协议已作废', by: null },
};

/** What comes next of a referral, for whoever receives it and for the hospital. */
export const hospitalReferralNext: Readonly<
  Record<HospitalReferralState, { readonly staff: string; readonly hospital: string }>
> = {
  draft: { staff: '填好并提交', hospital: '填好并提交' },
  submitted: { staff: '接收、预登记或退回', hospital: '等机构答复' },
  pre_registered: { staff: '等出院，由医院确认', hospital: '出院后在这里确认' },
  discharged: { staff: '接收', hospital: '等机构接收' },
  returned: { staff: '医院补充后再提交', hospital: '按机构的话补充后再提交' },
  received: { staff: '看转成的申请', hospital: '机构已接收' },
  withdrawn: { staff: '已办结', hospital: '已撤回' },
};

const afterReopening = '请看答复，还不满意可以打12345';

/** It is reopened once at most: after that the sender is told where else to turn. */
export const feedbackPublicly = (state: FeedbackState, timesReopened: number): string =>
  timesReopened > 0 && feedback.actions.reopen.from.includes(state)
    ? afterReopening
    : feedbackNext[state].publicly;
