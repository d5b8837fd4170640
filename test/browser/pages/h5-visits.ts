import { asPhone, type Client } from '../../support/client';
import type { RunningServer } from '../../support/server';
import type { OwnMatters } from './own-matters';

interface AppConfig {
  readonly pages: readonly string[];
  readonly subPackages: readonly { readonly root: string; readonly pages: readonly string[] }[];
}

/** Every page of the mini-program, as its configuration lists them. */
export function allPages(): string[] {
  Object.assign(globalThis, { defineAppConfig: (config: AppConfig) => config });
  const { default: config } = jest.requireActual<{ default: AppConfig }>('../../../miniapp/src/app.config');
  const own = config.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`));
  return [...config.pages, ...own];
}

export const visitors = ['nobody', 'applicant', 'committee'] as const;
export type Visitor = (typeof visitors)[number];
type Cookies = ReturnType<Client['browserCookies']>;

export interface Visit {
  readonly page: string;
  readonly by: Visitor;
  /** Words that only the page in the state meant shows. */
  readonly shows: string;
  readonly query?: (own: OwnMatters) => Record<string, string>;
}

const visit = (by: Visitor, page: string, shows: string, query?: Visit['query']): Visit => ({
  by,
  page,
  shows,
  ...(query ? { query } : {}),
});
const someone = '00000000-0000-4000-8000-000000000000';

/** Pages that show something at once. Those reached through a form are stations of the ways in h5-ways.ts. */
export const visits: readonly Visit[] = [
  visit('nobody', 'pages/home/index', '查看全部'),
  visit('nobody', 'pages/matters/index', '请先登录'),
  visit('nobody', 'pages/notices/index', '请先登录'),
  visit('nobody', 'pages/settings/index', '大字版'),
  visit('nobody', 'pages/institutions/index', '綦江区的机构'),
  visit('nobody', 'pages/about/index', '服务'),
  visit('nobody', 'pages/privacy/index', '版本'),
  visit('nobody', 'packages/apply/start/index', '同意，开始填写'),
  visit('nobody', 'packages/apply/form/index', '打不开了', () => ({ id: someone })),
  visit('nobody', 'packages/apply/done/index', '登录', () => ({ id: someone })),
  visit('nobody', 'packages/report/form/index', '请先登录'),
  visit('nobody', 'packages/report/done/index', '去我的事项'),
  visit('nobody', 'packages/feedback/form/index', '监督与反馈'),
  visit('nobody', 'packages/feedback/done/index', '查询码只显示一次'),
  visit('nobody', 'packages/feedback/look-up/index', '查询码'),
  visit('nobody', 'packages/matter/application/index', '登录', () => ({ id: someone })),
  visit('nobody', 'packages/matter/case/index', '登录', () => ({ id: someone })),
  visit('nobody', 'packages/matter/consent/index', '登录', () => ({ id: someone })),
  visit('nobody', 'packages/matter/agreement/index', '登录', () => ({ id: someone })),
  visit('nobody', 'packages/matter/assessment/index', '登录', () => ({ id: someone })),
  visit('nobody', 'packages/matter/viewers/index', '登录', () => ({ id: someone })),
  visit('nobody', 'packages/matter/need-report/index', '登录', () => ({ id: someone })),
  visit('nobody', 'packages/matter/feedback/index', '登录', () => ({ id: someone })),
  visit('nobody', 'packages/account/sign-in/index', '发送验证码'),
  visit('nobody', 'packages/account/invitation/index', '请先登录'),
  visit('applicant', 'pages/home/index', '我的事项'),
  visit('applicant', 'pages/matters/index', '已登记'),
  visit('applicant', 'pages/notices/index', '未读'),
  visit('applicant', 'pages/settings/index', '退出登录'),
  visit('applicant', 'packages/apply/form/index', '给谁申请，住在哪里', (own) => ({ id: own.draft })),
  visit('applicant', 'packages/apply/done/index', '申请编号', (own) => ({ id: own.underReview })),
  visit('applicant', 'packages/report/form/index', '急不急'),
  visit('applicant', 'packages/matter/application/index', '删除草稿', (own) => ({ id: own.draft })),
  visit('applicant', 'packages/matter/application/index', '请您补充', (own) => ({ id: own.waiting })),
  visit('applicant', 'packages/matter/application/index', '撤回申请', (own) => ({ id: own.underReview })),
  visit('applicant', 'packages/matter/application/index', '已登记', (own) => ({ id: own.registered })),
  visit('applicant', 'packages/matter/application/index', '暂不适合', (own) => ({ id: own.refused })),
  visit('applicant', 'packages/matter/viewers/index', '看了原文', (own) => ({ id: own.registered })),
  visit('applicant', 'packages/matter/case/index', '仍然愿意', (own) => ({ id: own.waitingCase })),
  visit('applicant', 'packages/matter/case/index', '去看看，再决定', (own) => ({ id: own.proposedCase })),
  visit('applicant', 'packages/matter/case/index', '按协议接受服务', (own) => ({ id: own.servingCase })),
  visit('applicant', 'packages/matter/consent/index', '请逐项看过', (own) => ({ id: own.receiver })),
  visit('applicant', 'packages/matter/consent/index', '撤回同意', (own) => ({ id: own.given })),
  visit('applicant', 'packages/matter/agreement/index', '看完了，去签名', (own) => ({ id: own.agreement })),
  visit('applicant', 'packages/matter/agreement/index', '打开协议文件', (own) => ({ id: own.effective })),
  visit('applicant', 'packages/matter/assessment/index', '交给评估人员', (own) => ({ id: own.selfReport })),
  visit('applicant', 'packages/matter/assessment/index', '康复意见', (own) => ({ id: own.opinion })),
  visit('applicant', 'packages/matter/viewers/index', '打开了办理记录', (own) => ({
    id: own.servingCase,
    of: 'case',
  })),
  visit('applicant', 'packages/matter/need-report/index', '三个阶段', (own) => ({ id: own.needReport })),
  visit('applicant', 'packages/matter/feedback/index', '不满意，要求重办', (own) => ({ id: own.feedback })),
  visit('applicant', 'packages/account/invitation/index', '邀请码'),
  visit('committee', 'packages/account/invitation/index', '您现在代表'),
  visit('committee', 'packages/report/form/index', '急不急'),
];

export const nameOf = ({ page, by, shows }: Visit) => `${page} seen by ${by} (${shows})`;

/** The committee worker of the demo data. */
const committeePhone = '13900005001';

/** The cookies of each visitor; a code is sent once a minute, so each signs in once. */
export async function cookiesOf(server: RunningServer, own: OwnMatters): Promise<Record<Visitor, Cookies>> {
  const committee = await asPhone(server, committeePhone);
  return { nobody: [], applicant: own.client.browserCookies(), committee: committee.browserCookies() };
}
