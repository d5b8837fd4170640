import type { ApplicationState } from './application';
import { feedback, type FeedbackState } from './feedback';
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

const afterReopening = '请看答复，还不满意可以打12345';

/** It is reopened once at most: after that the sender is told where else to turn. */
export const feedbackPublicly = (state: FeedbackState, timesReopened: number): string =>
  timesReopened > 0 && feedback.actions.reopen.from.includes(state)
    ? afterReopening
    : feedbackNext[state].publicly;
