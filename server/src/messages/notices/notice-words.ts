import type { AccountSubject } from '../../identity/accounts/account-news';
import { heldWorkWords } from '@jingkang/shared/api/held-work';
import { recordKinds } from '@jingkang/shared/records/all';
import { isRecordType } from '@jingkang/shared/records/outlines';
import type { RecordKind } from '@jingkang/shared/records/record-kind';

/** What is told of a record of any kind: to the colleagues who handle it, and messages to its followers. */
export const ofAnyRecord = {
  message: '社工给您留了话，请查看。',
  'assigned-to-you': '有一件分派给您，请查看。',
  'clock-warning': '有一件快到期，请先办理。',
  'clock-overdue': '有一件已逾期，请督促办理。',
} as const;

/** What is told of an account to whoever owns it. */
const ofAccounts: Readonly<Record<Extract<AccountSubject, { recordType: 'accounts' }>['action'], string>> = {
  'password-guessed': '有人多次输错您的密码。如不是您本人，请修改密码。',
  'recovery-code-used': '您的一个恢复码已用于登录。如不是您本人，请修改密码。',
  'password-changed': '您的登录密码已修改。如不是您本人，请联系系统管理员。',
};

const newsOf = ({ notices, lifecycle }: RecordKind, action: string): string | undefined =>
  notices.acrossSides[action] ?? notices.events[action] ?? lifecycle.actions[action]?.publicly;

/** The sentence of a notice. It names no person and no condition: it may be read on a locked screen. */
export function noticeWords(
  recordType: string,
  action: string,
  counts: Readonly<Record<string, number>> | null = null,
): string {
  if (action === 'work-returned')
    return `有同事的账号停用或变动，${heldWorkWords(counts ?? {})}已退回，请重新安排。`;
  const usual: Readonly<Record<string, string>> = { ...ofAnyRecord, ...ofAccounts };
  const own = isRecordType(recordType) ? newsOf(recordKinds[recordType], action) : undefined;
  return own ?? usual[action] ?? '有新的进展，请查看。';
}
