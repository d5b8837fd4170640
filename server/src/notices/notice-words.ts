import { heldWorkWords } from '@jingkang/shared/api/held-work';
import { application } from '@jingkang/shared/lifecycles/application';
import { agreement } from '@jingkang/shared/lifecycles/agreement';
import { caseLifecycle } from '@jingkang/shared/lifecycles/case';
import { consent } from '@jingkang/shared/lifecycles/consent';
import { feedback } from '@jingkang/shared/lifecycles/feedback';
import { needReport } from '@jingkang/shared/lifecycles/need-report';

interface Sayable {
  readonly publicly?: string;
}

const spoken: Readonly<Record<string, Readonly<Record<string, Sayable>>>> = {
  applications: application.actions,
  need_reports: needReport.actions,
  feedback: feedback.actions,
  cases: caseLifecycle.actions,
  consents: consent.actions,
  agreements: agreement.actions,
};

/** To the colleagues on the other side of a record. */
const acrossSides: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  hospital_referrals: {
    submit: '有一件转介待接收，请查看。',
    'pre-register': '有一件转介已预登记，出院后请确认。',
    'confirm-discharge': '有一件转介已出院，请接收。',
    return: '有一件转介要补充，请查看。',
    receive: '有一件转介已接收。',
    withdraw: '有一件转介已撤回。',
  },
};

/** What is not an action of the record: words to the colleagues who handle it, and messages to its followers. */
const others: Readonly<Record<string, string>> = {
  message: '社工给您留了话，请查看。',
  'assigned-to-you': '有一件分派给您，请查看。',
  'clock-warning': '有一件快到期，请先办理。',
  'clock-overdue': '有一件已逾期，请督促办理。',
  'new-information': '申请人补充了内容，请查看。',
  'assessment-member': '请您参加一次评估，完成后签名。',
  'signature-taken-back': '评估内容有改动，请看过后重新签名。',
  'self-report-asked': '请填一份量表，帮助做好评估。',
  'allocation-offered': '有一件分派等您答复，请查看。',
  'consent-withdrawn': '有一件的同意已撤回，请停止查看和使用相关信息。',
  'consent-items-withdrawn': '有一件撤回了部分同意，请查看。',
  'password-guessed': '有人多次输错您的密码。如不是您本人，请修改密码。',
  'recovery-code-used': '您的一个恢复码已用于登录。如不是您本人，请修改密码。',
  'password-changed': '您的登录密码已修改。如不是您本人，请联系系统管理员。',
  'allocation-returned': '机构退回了一件分派，请重新选机构。',
};

/** The sentence of a notice. It names no person and no condition: it may be read on a locked screen. */
export function noticeWords(
  recordType: string,
  action: string,
  counts: Readonly<Record<string, number>> | null = null,
): string {
  if (action === 'work-returned')
    return `有同事的账号停用或变动，${heldWorkWords(counts ?? {})}已退回，请重新安排。`;
  return (
    acrossSides[recordType]?.[action] ??
    others[action] ??
    spoken[recordType]?.[action]?.publicly ??
    '有新的进展，请查看。'
  );
}
