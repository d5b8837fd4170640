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

/** What is not an action of the record: words to the colleagues who handle it, and messages to its followers. */
const others: Readonly<Record<string, string>> = {
  message: '社工给您留了话，请查看。',
  'assigned-to-you': '有一件分派给您，请查看。',
  'clock-warning': '有一件快到期，请先办理。',
  'clock-overdue': '有一件已逾期，请督促办理。',
  'new-information': '申请人补充了内容，请查看。',
};

/** The sentence of a notice. It names no person and no condition: it may be read on a locked screen. */
export function noticeWords(recordType: string, action: string): string {
  return others[action] ?? spoken[recordType]?.[action]?.publicly ?? '有新的进展，请查看。';
}
